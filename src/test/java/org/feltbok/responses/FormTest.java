package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.Notes;
import org.feltbok.questionnaire.Question;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Which questions of a form are counted, however it is numbered. */
class FormTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Question> counted() {
        Form form = TestForm.form(file);
        return form.questionnaire().questions().stream().filter(form::counts).toList();
    }

    private void withoutNumbers(List<Question> questions) {
        file.run(
                new Notes.Given(
                        w -> questions.forEach(q -> w.update("question", q.id(), "number", "")),
                        true));
    }

    @Test
    void aQuestionWithoutNumberBelongsToTheNumberedOneBeforeIt() {
        assertThat(counted()).extracting(Question::name).contains("q3", "q4").doesNotContain("q3o");
    }

    @Test
    void inAFormWithoutNumbersEachQuestionThatTakesAnswersIsOne() {
        List<Question> all = TestForm.form(file).questionnaire().questions();
        withoutNumbers(all);
        assertThat(counted()).hasSameSizeAs(all).hasSizeGreaterThan(5);
    }

    @Test
    void whatStandsBeforeTheFirstNumberBelongsToNone() {
        withoutNumbers(TestForm.form(file).questionnaire().questions().subList(0, 2));
        assertThat(counted()).extracting(Question::name).contains("q1", "q3", "q3o", "q4");
    }
}
