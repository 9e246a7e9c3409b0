package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A questionnaire is read, made and changed in the window. */
class QuestionsScreenTest extends QuestionsRig {
    @Test
    void aTextIsChangedAndBeginsANewVersionThatSaysSo() {
        look("q1");
        assertThat(text("version")).isEqualTo("version 1");
        type("label-yes_no1", "Ja visst");
        await(() -> form().version().equals("2"));
        await(() -> text("version").equals("version 2"));
        assertThat(question("q1").items().getFirst().choices().getFirst().label().text())
                .isEqualTo("Ja visst");
        await(
                () ->
                        node("questions-since", VBox.class).getChildren().stream()
                                .anyMatch(
                                        n ->
                                                ((Labeled) n)
                                                        .getText()
                                                        .equals(
                                                                "Q1: the answer 1 Ja is now 1 Ja visst. 2 responses"
                                                                        + " hold it; nothing is recoded.")));
    }

    @Test
    void anAnswerIsAskedForSoftlyOrAltogetherAndTheOneGivesWayToTheOther() {
        look("q1");
        tick("soft");
        await(() -> question("q1").items().getFirst().isSoft());
        await(() -> node("questions-soft", CheckBox.class).isSelected());
        tick("required");
        await(() -> question("q1").items().getFirst().requirement().equals(Optional.of("yes")));
        await(() -> !node("questions-soft", CheckBox.class).isSelected());
        assertThat(question("q1").items().getFirst().isSoft()).isFalse();
        tick("required");
        await(() -> question("q1").items().getFirst().requirement().isEmpty());
    }

    private void tick(String way) {
        onFx(() -> node("questions-" + way, CheckBox.class).fire());
    }

    @Test
    void aTextInAnotherLanguageIsWrittenBesideTheFirst() {
        dialogs.text("en");
        onFx(() -> node("questions-language", javafx.scene.control.Button.class).fire());
        look("q1");
        type("label-yes_no2-en", "No");
        await(
                () ->
                        question("q1")
                                .items()
                                .getFirst()
                                .choices()
                                .get(1)
                                .label()
                                .others()
                                .containsKey("en"));
        assertThat(question("q1").items().getFirst().choices().get(1).label().text())
                .isEqualTo("Nei");
        assertThat(text("extent")).contains("English:");
    }

    @Test
    void aNewQuestionIsTypedWithItsAnswersByKeysAlone() {
        look("q20");
        does("questions.add");
        await(() -> form().question("q21").isPresent());
        Question made = question("q21");
        type("label-" + made.id(), "How many?");
        List<Option> options = made.items().getFirst().choices();
        type("label-" + options.getFirst().id(), "None");
        type("label-" + options.get(1).id(), "Some");
        does("questions.add_answer");
        await(() -> question("q21").items().getFirst().choices().size() == 3);
        onFx(() -> editorCommit());
        assertThat(question("q21").type()).isEqualTo(QuestionType.SINGLE);
        await(() -> question("q21").label().text().equals("How many?"));
        assertThat(question("q21").items().getFirst().label().text()).isEqualTo("How many?");
        assertThat(question("q21").items().getFirst().choices())
                .extracting(Option::code)
                .containsExactly("1", "2", "3");
    }

    private void editorCommit() {
        screen.keep(() -> {});
    }

    @Test
    void theNextAnswerIsTheOneBelowThatStillWaitsForItsText() {
        look("q20");
        does("questions.add");
        await(() -> form().questions().size() > 1 && waiting().size() == 2);
        List<String> two = waiting();
        await(() -> node("questions-label-" + two.get(1), TextInputControl.class) != null);
        onFx(
                () ->
                        node("questions-label-" + two.getFirst(), TextInputControl.class)
                                .requestFocus());
        does("questions.add_answer");
        await(() -> focused().equals("questions-label-" + two.get(1)));
        does("questions.add_answer");
        await(() -> waiting().size() == 3);
        assertThat(waiting().subList(0, 2)).isEqualTo(two);
    }

    /** Identities of answers without a text. */
    private List<String> waiting() {
        return form().questions().stream()
                .flatMap(q -> q.items().stream().findFirst().stream())
                .flatMap(i -> i.choices().stream())
                .filter(o -> o.label().text().isBlank())
                .map(Option::id)
                .toList();
    }

    private String focused() {
        return fx(
                () ->
                        stage.getScene().getFocusOwner() == null
                                ? ""
                                : String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    @Test
    void anAnswerThatSomebodyGaveIsOfferedNoMoreAndOneThatNobodyGaveGoes() {
        look("q1");
        onFx(() -> node("questions-out-yes_no1", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().getFirst().isRetired());
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().size() == 2);
        int held =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM answers_1 WHERE x_q1 = 1")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(held).isEqualTo(2);
    }

    @Test
    void aQuestionIsMovedCopiedAndTakenOut() {
        look("q20");
        does("questions.up");
        await(() -> form().questions().get(form().questions().size() - 1).name().equals("q17"));
        does("questions.copy");
        await(() -> form().question("q21").isPresent());
        await(
                () ->
                        node("questions-label-" + question("q21").id(), TextInputControl.class)
                                != null);
        does("questions.take_out");
        await(() -> form().question("q21").isEmpty());
        look("q1");
        does("questions.take_out");
        await(() -> question("q1").isRetired());
    }

    @Test
    void aTextIsSeenWholeUpToSixLines() {
        look("q1");
        TextArea area = node("questions-label-" + question("q1").id(), TextArea.class);
        int few = fx(area::getPrefRowCount);
        onFx(() -> area.setText("\n".repeat(4)));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(5).isGreaterThan(few);
        onFx(() -> area.setText("a long line ".repeat(200)));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(6);
        onFx(() -> area.setText(""));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(few);
    }

    @Test
    void enterWhereOneLooksForAQuestionGoesToTheFirstFound() {
        look("q1");
        var search = node("questions-find", TextInputControl.class);
        onFx(
                () -> {
                    search.requestFocus();
                    search.setText(question("q10").number());
                    Event.fireEvent(
                            search,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                });
        await(
                () ->
                        node("questions-label-" + question("q10").id(), TextInputControl.class)
                                != null);
    }
}
