package org.feltbok.responses.ui.rehearse;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices.Blanks;
import org.feltbok.responses.files.ImportChoices.Differing;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

/** What blanks, differences and responses of the same case mean, and the sum of it all. */
final class RehearsalFoot extends FlowPane {
    private final RehearsalModel model;
    private final Segments<Blanks> blanks = new Segments<>();
    private final Segments<Differing> differing = new Segments<>();
    private final Segments<Boolean> second = new Segments<>();
    private final Segments<Existing> cases = new Segments<>();
    private final Label sum = Labels.muted("");
    private final HBox ofCases;
    private boolean quiet;

    RehearsalFoot(RehearsalModel model, RehearsalWords words) {
        super(16, 6);
        this.model = model;
        setId("rehearse-foot");
        getStyleClass().add("fb-pane-foot");
        blanks.add(Blanks.KEEP, words.get("rehearse.blanks.keep"))
                .add(Blanks.CLEAR, words.get("rehearse.blanks.clear"));
        differing
                .add(Differing.FILE, words.get("rehearse.differing.file"))
                .add(Differing.STUDY, words.get("rehearse.differing.study"));
        second.add(false, words.get("entry.pass.first")).add(true, words.get("entry.pass.second"));
        cases.add(Existing.UPDATE, words.get("rehearse.cases.same"))
                .add(Existing.NEW, words.get("rehearse.cases.more"));
        blanks.setId("rehearse-blanks");
        differing.setId("rehearse-differing");
        second.setId("rehearse-pass");
        cases.setId("rehearse-cases");
        sum.setId("rehearse-sum");
        ofCases = pair(words.get("rehearse.cases"), cases);
        getChildren()
                .addAll(
                        pair(words.get("rehearse.blanks"), blanks),
                        pair(words.get("rehearse.differing"), differing),
                        pair(words.get("rehearse.entered_as"), second),
                        ofCases,
                        sum);
        blanks.valueProperty().subscribe(now -> choose(now, b -> model.choices().blanks(b)));
        differing.valueProperty().subscribe(now -> choose(now, d -> model.choices().differing(d)));
        cases.valueProperty()
                .subscribe(
                        now -> {
                            if (model.choices().existing() != Existing.SECOND) {
                                choose(now, e -> model.choices().existing(e));
                            }
                        });
        second.valueProperty()
                .subscribe(
                        now -> {
                            if (!quiet && now != null) {
                                model.second(now);
                            }
                        });
        model.plan()
                .subscribe(
                        (was, is) ->
                                is.ifPresent(
                                        p -> {
                                            show();
                                            sum.setText(
                                                    words.get(
                                                            "rehearse.sum",
                                                            p.count(State.NEW),
                                                            p.count(State.KNOWN),
                                                            p.changing()));
                                        }));
        show();
    }

    private interface Choosing<T> {
        org.feltbok.responses.files.ImportChoices of(T choice);
    }

    private <T> void choose(@org.jspecify.annotations.Nullable T now, Choosing<T> choosing) {
        if (!quiet && now != null) {
            model.choose(choosing.of(now));
        }
    }

    private void show() {
        quiet = true;
        Existing existing = model.choices().existing();
        blanks.valueProperty().set(model.choices().blanks());
        differing.valueProperty().set(model.choices().differing());
        second.valueProperty().set(existing == Existing.SECOND);
        if (existing != Existing.SECOND) {
            cases.valueProperty().set(existing);
        }
        ofCases.setVisible(existing != Existing.SECOND);
        ofCases.setManaged(ofCases.isVisible());
        quiet = false;
    }

    private static HBox pair(String text, Segments<?> segments) {
        var pair = new HBox(8, Labels.muted(text), segments);
        pair.getStyleClass().add("fb-row");
        return pair;
    }

    /** The sum, for the status bar. */
    Label sum() {
        return sum;
    }

    static String words(RehearsalWords words, ImportPlan plan) {
        return words.get("rehearse.status", plan.table().file(), plan.rows().size());
    }
}
