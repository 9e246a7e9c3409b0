package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A question is made, with its answers, by keys alone; Entry then asks it, and the file has it. */
@Tag("xvfb")
class QuestionsJourneyTest {
    @TempDir Path folder;
    private RealProgram program;

    private boolean isListed() {
        return program.has("#questions-list")
                && ((ListView<?>) program.node("#questions-list")).getItems().size() > 10;
    }

    private String focused() {
        return program.window().scene().getFocusOwner() instanceof TextInputControl t
                ? String.valueOf(t.getId())
                : "";
    }

    private String focusedText() {
        return Hand.onFx(this::focused);
    }

    private void awaitField(String start, String than) {
        Hand.await(
                "a field " + start, () -> focused().startsWith(start) && !focused().equals(than));
    }

    @Test
    void aQuestionWithThreeAnswersIsTypedAndAskedInEntry() {
        TestForm.study(folder).close();
        Path study = folder.resolve("t.feltbok");
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT3);
            Hand.await("the questions are listed", this::isListed);
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            awaitField("questions-label-", "");
            String text = focusedText();
            p.hand().type("how often do you row");
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            awaitField("questions-label-", text);
            String first = focusedText();
            p.hand().type("often");
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            awaitField("questions-label-", first);
            String second = focusedText();
            p.hand().type("now and then");
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            awaitField("questions-label-", second);
            p.hand().type("hardly ever");
            p.hand().press(KeyCode.ALT, KeyCode.UP);
            p.awaitSaved();
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT4);
            Hand.await("entry is in front", () -> p.isInFront("entry"));
            p.awaitSaved();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "x"))) {
            Questionnaire form = file.read(h -> QuestionnaireStore.all(h).getFirst());
            Question made = form.question("q21").orElseThrow();
            assertThat(made.label().text()).isEqualTo("how often do you row");
            assertThat(made.items().getFirst().choices())
                    .extracting(Option::code)
                    .containsExactly("1", "3", "2");
            assertThat(made.items().getFirst().choices())
                    .extracting(o -> o.label().text())
                    .containsExactly("often", "hardly ever", "now and then");
        }
    }
}
