package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Expected;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A default is what could be keyed as an answer, and goes with the answers it means. */
class PresetEditsTest {
    @TempDir Path folder;
    private Questionnaire form;

    @BeforeEach
    void read() {
        try (StudyFile file = TestForm.study(folder)) {
            form = file.read(h -> QuestionnaireStore.all(h).getFirst());
        }
    }

    private void preset(String question, String typed) {
        String id = form.question(question).orElseThrow().id();
        form = PresetEdits.preset(id, question, typed).apply(form);
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    private String written(String name) {
        return item(name).traits().preset();
    }

    @Test
    void eachKindOfQuestionBeginsWithAnAnswerOfItsKindHoweverItIsTyped() {
        Map.of(
                        "q1",
                        "2",
                        "q3",
                        "1, 12",
                        "q13",
                        "\u22125",
                        "q14",
                        "2,5",
                        "q15",
                        "24.12.2026",
                        "q16",
                        "3 1",
                        "q17",
                        "9.30",
                        "q20",
                        "Ingen ting")
                .forEach(this::preset);
        assertThat(List.of("q1", "q3", "q13", "q14", "q15", "q16", "q17", "q20"))
                .extracting(this::written)
                .containsExactly(
                        "2", "1 12", "-5", "2.5", "2026-12-24", "3 1", "09:30", "Ingen ting");
        for (String today : List.of("today", "I dag", "today()")) {
            preset("q15", today);
            assertThat(Expected.preset(item("q15"), LocalDate.EPOCH))
                    .contains(new Answer.Day(LocalDate.EPOCH));
        }
        preset("q4", "6");
        assertThat(List.of(written("q4_1"), written("q4_3"))).containsExactly("6", "6");
        preset("q4", "");
        assertThat(written("q4_2")).isNull();
    }

    @Test
    void whatNobodyCouldKeyIsNoDefault() {
        Map.of(
                        "q1", "9", "q3", "1 99", "q13", "2.5", "q14", "mange", "q15", "snart",
                        "q17", "25:00", "q20", "${q1}")
                .forEach(
                        (question, typed) ->
                                assertThatThrownBy(() -> preset(question, typed))
                                        .as(question)
                                        .isInstanceOf(FaultException.class));
        assertThat(form.items()).allMatch(i -> i.traits().preset() == null);
    }

    @Test
    void theDefaultGoesWithItsAnswerAndIsNoneWhereThatIsTakenOut() {
        preset("q3", "3 12");
        List<Option> options = item("q3").choices();
        form = AnswerEdits.code(options.get(2).id(), "Skole", "33").apply(form);
        assertThat(written("q3")).isEqualTo("33 12");
        form = AnswerEdits.remove(options.get(4).id(), "IKT").apply(form);
        assertThat(written("q3")).isEqualTo("33");
        form = AnswerEdits.remove(options.get(2).id(), "Skole").apply(form);
        assertThat(written("q3")).isNull();
        preset("q1", "2");
        String list = item("q11").options().id();
        form = KindEdits.shareList(form.question("q1").orElseThrow().id(), "q1", list).apply(form);
        assertThat(written("q1")).isEqualTo("2");
    }
}
