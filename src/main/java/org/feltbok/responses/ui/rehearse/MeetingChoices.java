package org.feltbok.responses.ui.rehearse;

import javafx.scene.layout.VBox;

import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices.Differing;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

/** What happens where the file meets what is there: which answer stands, and which response. */
final class MeetingChoices extends VBox {
    private final RehearsalModel model;
    private final Segments<Differing> differing = new Segments<>();
    private final Segments<Existing> cases = new Segments<>();
    private final VBox ofCases;
    private boolean quiet;

    MeetingChoices(RehearsalModel model, RehearsalWords words) {
        super(8);
        this.model = model;
        getStyleClass().add("fb-pane-section");
        differing
                .add(Differing.FILE, words.get("rehearse.differing.file"))
                .add(Differing.STUDY, words.get("rehearse.differing.study"));
        cases.add(Existing.UPDATE, words.get("rehearse.cases.same"))
                .add(Existing.NEW, words.get("rehearse.cases.more"));
        differing.setId("rehearse-differing");
        cases.setId("rehearse-cases");
        ofCases = pair(words.get("rehearse.cases"), cases);
        getChildren().addAll(pair(words.get("rehearse.differing"), differing), ofCases);
        differing
                .valueProperty()
                .subscribe(
                        now -> {
                            if (!quiet && now != null) {
                                model.choose(model.choices().differing(now));
                            }
                        });
        cases.valueProperty()
                .subscribe(
                        now -> {
                            boolean isFirst = model.choices().existing() != Existing.SECOND;
                            if (!quiet && now != null && isFirst) {
                                model.choose(model.choices().existing(now));
                            }
                        });
        model.plan().subscribe((was, is) -> is.ifPresent(p -> show()));
        show();
    }

    private void show() {
        quiet = true;
        Existing existing = model.choices().existing();
        differing.valueProperty().set(model.choices().differing());
        if (existing != Existing.SECOND) {
            cases.valueProperty().set(existing);
        }
        ofCases.setVisible(existing != Existing.SECOND);
        ofCases.setManaged(ofCases.isVisible());
        quiet = false;
    }

    private static VBox pair(String text, Segments<?> segments) {
        segments.setMaxWidth(USE_PREF_SIZE);
        return new VBox(4, Labels.muted(text), segments);
    }
}
