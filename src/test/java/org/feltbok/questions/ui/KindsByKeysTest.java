package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.feltbok.questionnaire.QuestionType;
import org.feltbok.shell.spi.Command;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/** The kind of a question is chosen by keys, as quickly as they come. */
class KindsByKeysTest extends QuestionsRig {
    @Test
    void sixQuickArrowsGiveTheSixthKindBelow() {
        look("q20");
        does("questions.add");
        await(() -> form().question("q21").isPresent());
        look("q21");
        onFx(
                () -> {
                    node("questions-kind", ComboBox.class).requestFocus();
                    // nothing is read before the last of them
                    runner.hold();
                    for (int i = 0; i < 6; i++) {
                        stroke(stage.getScene().getFocusOwner(), KeyCode.DOWN);
                    }
                    runner.release();
                });
        await(() -> question("q21").type() == QuestionType.INTEGER);
    }

    @Test
    void eachKindHasACommandOfItsOwn() {
        look("q20");
        does("questions.add.rank");
        await(() -> question("q21").type() == QuestionType.RANK);
        List<String> commands = fx(() -> screen.commands().stream().map(Command::key).toList());
        for (QuestionType type : QuestionType.values()) {
            if (type != QuestionType.SINGLE) {
                assertThat(commands)
                        .contains("questions.add." + type.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void theNextAnswerFromTheTextIsTheFirstThatStillWaitsForItsOwn() {
        look("q20");
        does("questions.add");
        await(() -> form().question("q21").isPresent());
        look("q21");
        onFx(
                () ->
                        node("questions-label-" + question("q21").id(), javafx.scene.Node.class)
                                .requestFocus());
        String first = question("q21").items().getFirst().choices().getFirst().id();
        does("questions.add_answer");
        await(() -> stage.getScene().getFocusOwner().getId().equals("questions-label-" + first));
        assertThat(question("q21").items().getFirst().choices()).hasSize(2);
    }
}
