package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.feltbok.questionnaire.Option;
import org.feltbok.questions.AnswerEdits;
import org.feltbok.questions.EditQuestionnaire;
import org.junit.jupiter.api.Test;

import java.util.Objects;
import java.util.Optional;

/** The answer that a question begins with is seen and changed where the question is. */
class PresetsTest extends QuestionsRig {
    private String preset(String item) {
        return Objects.requireNonNullElse(
                form().item(item).orElseThrow().traits().preset(), "none");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<Option>> box() {
        return (ComboBox<Optional<Option>>) node("questions-preset", ComboBox.class);
    }

    private void choose(int at) {
        onFx(() -> box().setValue(box().getItems().get(at)));
    }

    private String shown() {
        return fx(
                () ->
                        box().getValue() == null
                                ? "-"
                                : box().getConverter().toString(box().getValue()));
    }

    @Test
    void aDefaultIsChosenOrTypedAsItsQuestionIsAnsweredAndTakenBack() {
        look("q1");
        assertThat(shown()).isEqualTo("None");
        choose(2);
        await(() -> preset("q1").equals("2"));
        assertThat(shown()).isEqualTo("2 Nei");
        Option no = form().item("q1").orElseThrow().choices().get(1);
        type("code-" + no.id(), "5");
        await(() -> preset("q1").equals("5") && shown().equals("5 Nei"));
        onFx(() -> file.undo());
        onFx(() -> file.undo());
        await(() -> preset("q1").equals("none") && shown().equals("None"));

        look("q15");
        onFx(() -> node("questions-preset-today", Button.class).fire());
        String day = "preset-" + question("q15").id();
        await(() -> preset("q15").equals("today()"));
        await(() -> fx(() -> node("questions-" + day, TextField.class).getText()).equals("today"));
        type(day, "soon");
        assertThat(text("fault")).contains("\"soon\" is no answer");
        assertThat(preset("q15")).isEqualTo("today()");

        look("q3");
        type("preset-" + question("q3").id(), "1 12");
        await(() -> text("preset-meant").equals("Helse, IKT"));
        assertThat(preset("q3")).isEqualTo("1 12");
        Option health = form().item("q3").orElseThrow().choices().getFirst();
        file.run(
                new EditQuestionnaire(
                        form().id(),
                        AnswerEdits.retire(health.id(), "Helse", "2026-11-28"),
                        "2026-11-28T10:00"));
        await(() -> text("preset-meant").startsWith("1 12 is not among"));
    }
}
