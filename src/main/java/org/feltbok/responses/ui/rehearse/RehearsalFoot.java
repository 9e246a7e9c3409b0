package org.feltbok.responses.ui.rehearse;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices.Blanks;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

/** What blanks mean, whether it is the second entry, and the sum of it all; in one line. */
final class RehearsalFoot extends HBox {
    private final RehearsalModel model;
    private final Segments<Blanks> blanks = new Segments<>();
    private final Segments<Boolean> second = new Segments<>();
    private final Label sum = Labels.muted("");
    private boolean quiet;

    RehearsalFoot(RehearsalModel model, RehearsalWords words) {
        super(16);
        this.model = model;
        setId("rehearse-foot");
        getStyleClass().addAll("fb-pane-foot", "fb-row");
        blanks.add(Blanks.KEEP, words.get("rehearse.blanks.keep"))
                .add(Blanks.CLEAR, words.get("rehearse.blanks.clear"));
        second.add(false, words.get("entry.pass.first")).add(true, words.get("entry.pass.second"));
        blanks.setId("rehearse-blanks");
        second.setId("rehearse-pass");
        sum.setId("rehearse-sum");
        // the states above say the same, where there is no room for it
        sum.setMinWidth(0);
        sum.setTooltip(new Tooltip());
        getChildren()
                .addAll(
                        pair(words.get("rehearse.blanks"), blanks),
                        pair(words.get("rehearse.entered_as"), second),
                        Labels.spacer(),
                        sum);
        blanks.valueProperty()
                .subscribe(
                        now -> {
                            if (!quiet && now != null) {
                                model.choose(model.choices().blanks(now));
                            }
                        });
        second.valueProperty()
                .subscribe(
                        now -> {
                            if (!quiet && now != null) {
                                model.second(now);
                            }
                        });
        model.plan().subscribe((was, is) -> is.ifPresent(p -> show(words, p)));
        show();
    }

    private void show(RehearsalWords words, ImportPlan plan) {
        show();
        sum.setText(
                words.get(
                        "rehearse.sum",
                        plan.count(State.NEW),
                        plan.count(State.KNOWN),
                        plan.changing()));
        sum.getTooltip().setText(sum.getText());
    }

    private void show() {
        quiet = true;
        blanks.valueProperty().set(model.choices().blanks());
        second.valueProperty().set(model.choices().existing() == Existing.SECOND);
        quiet = false;
    }

    private static HBox pair(String text, Segments<?> segments) {
        Label label = Labels.muted(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        var pair = new HBox(8, label, segments);
        pair.setMinWidth(USE_PREF_SIZE);
        pair.getStyleClass().add("fb-row");
        return pair;
    }

    static String words(RehearsalWords words, ImportPlan plan) {
        return words.get("rehearse.status", plan.table().file(), plan.rows().size());
    }
}
