package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The kind of a question is chosen by arrows as quick as a hand has them. */
@Tag("xvfb")
class KindsByKeysJourneyTest {
    @TempDir Path folder;

    @Test
    void sixQuickArrowsGiveTheSixthKindBelow() {
        TestForm.study(folder).close();
        Path study = folder.resolve("t.feltbok");
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT3);
            Hand.await(
                    "the questions are listed",
                    () ->
                            p.has("#questions-list")
                                    && ((ListView<?>) p.node("#questions-list")).getItems().size()
                                            > 10);
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            Hand.await(
                    "the new question's text",
                    () ->
                            p.window().scene().getFocusOwner() instanceof TextInputControl t
                                    && t.getId() != null
                                    && t.getId().startsWith("questions-label-"));
            for (int i = 0; i < 3; i++) {
                p.hand().press(KeyCode.SHIFT, KeyCode.TAB);
            }
            Hand.await(
                    "the kind",
                    () -> "questions-kind".equals(p.window().scene().getFocusOwner().getId()));
            Stroke down = Stroke.of(KeyCode.DOWN);
            p.hand().burst(down, down, down, down, down, down);
            p.awaitSaved();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "x"))) {
            assertThat(
                            file.read(h -> QuestionnaireStore.all(h).getFirst())
                                    .question("q21")
                                    .orElseThrow()
                                    .type())
                    .isEqualTo(QuestionType.INTEGER);
        }
    }
}
