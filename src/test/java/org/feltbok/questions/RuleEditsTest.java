package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Rules written by hand ask for what is there; a point is the answer only where there is one. */
class RuleEditsTest {
    @TempDir Path folder;

    @Test
    void whatAnAnswerMustFulfilIsAboutTheAnswerItself() {
        try (StudyFile file = TestForm.study(folder)) {
            Questionnaire form = file.read(h -> QuestionnaireStore.all(h).getFirst());
            Question question = form.questions().getFirst();
            Questionnaire ruled =
                    RuleEdits.constraint(question.id(), "Q1", ". >= 0 and . <= 100").apply(form);
            assertThat(ruled.questions().getFirst().constraint()).isEqualTo(". >= 0 and . <= 100");
            assertThatThrownBy(
                            () ->
                                    RuleEdits.constraint(question.id(), "Q1", "${gone} = 1")
                                            .apply(form))
                    .isInstanceOf(FaultException.class);
            assertThatThrownBy(
                            () ->
                                    RuleEdits.relevant(
                                                    FormPart.QUESTION, question.id(), "Q1", ". = 1")
                                            .apply(form))
                    .isInstanceOf(FaultException.class);
        }
    }
}
