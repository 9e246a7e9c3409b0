package org.feltbok.tables.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.function.Consumer;

/** Whose responses are counted; to be seen only where a study has several questionnaires. */
final class SurveyChoice extends VBox {
    private final Texts texts;
    private final ComboBox<Ticked> box = new ComboBox<>();
    private boolean quiet;

    /**
     * @param changed told the name of the questionnaire that was chosen
     */
    SurveyChoice(Texts texts, String id, Consumer<String> changed) {
        super(6);
        this.texts = texts;
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("tables.survey"));
        box.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!quiet && now != null) {
                                changed.accept(now.name());
                            }
                        });
        getChildren().addAll(Labels.muted(texts.get("tables.survey")), box);
        getStyleClass().add("fb-pane-section");
        show(List.of(), "");
    }

    /**
     * @param chosen by name; empty = the main one
     */
    void show(StudyData study, String chosen) {
        show(
                study.surveys().values().stream()
                        .map(s -> Ticked.of(s.name(), s.title().in(texts.language()), false))
                        .toList(),
                study.surveys().isEmpty() ? "" : study.survey(chosen).name());
    }

    private void show(List<Ticked> all, String chosen) {
        quiet = true;
        box.getItems().setAll(all);
        all.stream().filter(t -> t.name().equals(chosen)).findFirst().ifPresent(box::setValue);
        quiet = false;
        setVisible(all.size() > 1);
        setManaged(all.size() > 1);
    }
}
