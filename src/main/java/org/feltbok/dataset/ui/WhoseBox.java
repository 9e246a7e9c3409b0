package org.feltbok.dataset.ui;

import javafx.scene.control.ComboBox;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Whether the responses to a questionnaire or the cases have a variable. */
final class WhoseBox extends ComboBox<WhoseBox.Whose> {
    private static final String OF_CASES = "";

    private final Texts texts;
    private boolean quiet;

    /**
     * Whose variable it is.
     *
     * @param survey empty = the cases'
     */
    record Whose(String survey, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * @param changed called when another one was chosen by hand
     */
    WhoseBox(Texts texts, Runnable changed) {
        this.texts = texts;
        setId("variables-whose");
        setMaxWidth(Double.MAX_VALUE);
        valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!quiet) {
                                changed.run();
                            }
                        });
    }

    /** Those of a study; what is chosen stays, else it is its main questionnaire. */
    void show(StudyData data) {
        List<Whose> all = new ArrayList<>();
        data.surveys()
                .values()
                .forEach(
                        s ->
                                all.add(
                                        new Whose(
                                                s.name(),
                                                texts.get(
                                                        "variables.whose.survey",
                                                        s.title().in(texts.language())))));
        all.add(new Whose(OF_CASES, texts.get("variables.whose.cases")));
        boolean isNothing = getValue() == null;
        String before = survey();
        quiet = true;
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        choose(isNothing && !data.surveys().isEmpty() ? data.survey("").name() : before);
        quiet = false;
    }

    /** By the questionnaire; empty = the cases. */
    void choose(String survey) {
        boolean before = quiet;
        quiet = true;
        getItems().stream()
                .filter(w -> w.survey().equals(survey))
                .findFirst()
                .or(() -> getItems().stream().findFirst())
                .ifPresent(this::setValue);
        quiet = before;
    }

    /** The questionnaire that is chosen; empty = the cases. */
    String survey() {
        return getValue() == null ? OF_CASES : getValue().survey();
    }
}
