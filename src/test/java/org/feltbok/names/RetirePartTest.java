package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What is asked no more keeps its answers and its numbers, and can be asked again. */
class RetirePartTest {
    private static final List<String> NUMBERS =
            List.of("q1.n", "q1.1.share", "q1.2.n", "q2_1.mean", "q3.n", "q5.sum");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.byName(h, "main").orElseThrow());
    }

    private String id(Part part) {
        Questionnaire form = form();
        return switch (part) {
            case SECTION -> form.sections().getFirst().id();
            case QUESTION -> form.question("q1").orElseThrow().id();
            case ITEM -> form.item("q2_1").orElseThrow().id();
            case OPTION -> form.item("q1").orElseThrow().choices().getFirst().id();
        };
    }

    private boolean isRetired(Part part) {
        Questionnaire form = form();
        return switch (part) {
            case SECTION -> form.sections().getFirst().isRetired();
            case QUESTION -> form.question("q1").orElseThrow().isRetired();
            case ITEM -> form.item("q2_1").orElseThrow().isRetired();
            case OPTION -> form.item("q1").orElseThrow().choices().getFirst().isRetired();
        };
    }

    private List<Double> numbers(LiveStudyData live) {
        Measures measures = new Measures(live.snapshot());
        return NUMBERS.stream().map(m -> measures.evaluate(m).value().orElse(Double.NaN)).toList();
    }

    @Test
    void everyPartIsRetiredAndBroughtBackWithOneUndoEachAndNoNumberChanges() {
        try (LiveStudyData live = new LiveStudyData(file)) {
            List<Double> before = numbers(live);
            assertThat(before).doesNotContain(Double.NaN);
            for (Part part : Part.values()) {
                file.run(new RetirePart(part, id(part), "it", "2026-03-01"));
                assertThat(isRetired(part)).as(part + " is retired").isTrue();
                assertThat(numbers(live)).as(part + " is retired").isEqualTo(before);
                file.run(new RetirePart(part, id(part), "it", null));
                assertThat(isRetired(part)).as(part + " is back").isFalse();
                file.undo();
                assertThat(isRetired(part)).as("that is taken back").isTrue();
                file.undo();
                assertThat(isRetired(part)).as("all is taken back").isFalse();
                assertThat(numbers(live)).isEqualTo(before);
            }
        }
    }

    @Test
    void aRetiredQuestionIsAskedOnlyWhereItHasAnAnswer() {
        file.run(new RetirePart(Part.QUESTION, id(Part.QUESTION), "it", "2026-03-01"));
        Form form = new Form(form());
        var rules = new EntryRules(form, file.environment().clock());
        var item = form.item("q1").orElseThrow();
        Answers none = Answers.empty(form);
        assertThat(rules.asking(item, none)).isEqualTo(EntryRules.Asking.NOT_ASKED);
        assertThat(rules.asking(item, none.with(item, new Answer.Choice(1))))
                .isEqualTo(EntryRules.Asking.ASKED);
    }

    @Test
    void whatIsNotThereAndWhatIsNoDayIsRefused() {
        assertThatThrownBy(() -> file.run(new RetirePart(Part.ITEM, "ghost", "it", "2026-03-01")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("names.gone");
        assertThatThrownBy(() -> file.run(new RetirePart(Part.ITEM, id(Part.ITEM), "it", "spring")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("names.not_day");
        assertThat(isRetired(Part.ITEM)).isFalse();
    }
}
