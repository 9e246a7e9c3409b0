package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.interviews.Notes;
import org.feltbok.responses.Answer;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.TestForm;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Range, default, unit and decimals of a form are there while one keys. */
class ExpectedInEntryTest extends EntryRig {
    @Override
    void prepare() {
        file.run(new Notes.Given(ExpectedInEntryTest::expect, false));
    }

    private static void expect(UnitOfWork w) {
        w.update("item", "i-q1", "preset", "2");
        w.update("item", "i-q4_1", "preset", "3");
        w.update("item", "i-q11", "preset", "5");
        w.update("item", "i-q13", "preset", "40");
        w.update("item", "i-q13", "unit", "km");
        w.update("item", "i-q14", "least", 0);
        w.update("item", "i-q12", "retired_at", "2020-01-01");
        w.update("item", "i-q14", "most", 250);
        w.update("item", "i-q14", "decimals", 1);
        w.update("item", "i-q14", "unit", "kg");
    }

    /** What is to be read in the form, of labels that contain the words. */
    private List<String> read(String words) {
        return fx(
                () ->
                        node("#entry-form").lookupAll(".label").stream()
                                .filter(n -> n instanceof Label && RealProgram.shows(n))
                                .map(n -> ((Label) n).getText())
                                .filter(t -> t != null && t.contains(words))
                                .toList());
    }

    private TextArea area() {
        return fx(() -> (TextArea) stage.getScene().getFocusOwner());
    }

    @Test
    void aDefaultIsShownAsOneAndIsNoAnswerBeforeTheFieldIsPassed() {
        at("q1");
        assertThat(read("Default: 2 Nei")).hasSize(1);
        assertThat(stored("r1", "q1")).isEmpty();
        at("q20");
        assertThat(stored("r1", "q1")).as("gone by without passing").isEmpty();
        at("q1");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(current()).isEqualTo("q3");
        assertThat(read("Default: 2 Nei")).isEmpty();
        assertThat(steps().getFirst()).isEqualTo("responses.answer");
    }

    @Test
    void whatIsKeyedOrLeftBlankGoesBeforeTheDefault() {
        at("q1");
        keys(KeyCode.DIGIT1);
        assertThat(stored("r1", "q1")).isEqualTo("1");
        at("q13");
        keys(KeyCode.MINUS);
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEqualTo("#not_answered");
        at("q4_1");
        keys(KeyCode.UP);
        assertThat(stored("r1", "q4_1")).as("going back passes nothing").isEmpty();
    }

    @Test
    void aDefaultOfAQuestionThatIsNotAskedIsNeverTaken() {
        at("q10_1");
        keys(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(current()).isNotEqualTo("q11");
        assertThat(stored("r1", "q11")).isEqualTo("#not_asked");
        assertThat(read("Default: 5")).isEmpty();
        at("q10_1");
        keys(KeyCode.DIGIT1, KeyCode.DIGIT4);
        assertThat(stored("r1", "q11")).as("asked now, not passed").isEmpty();
        assertThat(read("Default: 5")).hasSize(1);
        at("q11");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q11")).isEqualTo("5");
    }

    @Test
    void aTypedFieldShowsItsDefaultFaintAndTakesItWhenPassedOrWhatIsTypedInstead() {
        at("q13");
        assertThat(area().getText()).isEmpty();
        assertThat(area().getPromptText()).isEqualTo("40");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEqualTo("40");
        at("q13");
        assertThat(area().getText()).isEqualTo("40");
        onFx(() -> area().selectAll());
        typed("7");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEqualTo("7");
    }

    @Test
    void whoTypesAnAnswerAwayAndGoesOnGetsNoDefaultInItsPlace() {
        at("q13");
        typed("7");
        keys(KeyCode.ENTER);
        at("q13");
        onFx(() -> area().clear());
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEmpty();
        assertThat(read("Default: 40")).hasSize(1);
    }

    @Test
    void undoTakesADefaultBackAndItIsOfferedAgain() {
        at("q1");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        queue.undo().join();
        await(() -> current().equals("q1"));
        await(() -> !read("Default: 2 Nei").isEmpty());
        assertThat(stored("r1", "q1")).isEmpty();
    }

    @Test
    void unitDecimalsAndRangeStandBesideTheField() {
        assertThat(read("kg")).containsExactly("kg · 1 decimal · 0 to 250");
        assertThat(read("km")).containsExactly("km");
    }

    @Test
    void tooManyDecimalsAreRefusedWithAMessageAndTheHandStays() {
        at("q14");
        typed("2.55");
        keys(KeyCode.ENTER);
        assertThat(current()).isEqualTo("q14");
        assertThat(read("Too many decimals: at most 1")).hasSize(1);
        assertThat(stored("r1", "q14")).isEmpty();
    }

    @Test
    void aNumberOutsideTheRangeIsKeptAndSaidAtItsFieldUntilItIsAcceptedWithAReason() {
        at("q14");
        typed("251");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q14")).isEqualTo("251");
        assertThat(current()).isEqualTo("q15");
        assertThat(read("out of range: 0 to 250"))
                .singleElement()
                .asString()
                .contains("Q14")
                .contains("keep it with a reason (F9");
        at("q14");
        dialogs.text("A horse");
        command("entry.accept");
        await(() -> read("out of range").isEmpty());
        assertThat(steps().getFirst()).isEqualTo("checks.accept");
        assertThat(stored("r1", "q14")).isEqualTo("251");
        String reason =
                file.read(
                        h ->
                                h.createQuery("SELECT reason FROM accepted_finding")
                                        .mapTo(String.class)
                                        .one());
        assertThat(reason).isEqualTo("A horse");
    }

    @Test
    void aNumberInTheRangeIsNotSpokenOf() {
        at("q14");
        typed("250");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q14")).isEqualTo("250");
        assertThat(read("out of range")).isEmpty();
    }

    @Test
    void theFieldOneStandsInIsPassedWhenTheFormIsCompleted() {
        at("q1");
        keys(KeyCode.DIGIT1);
        at("q13");
        onFx(() -> desk().complete());
        assertThat(stored("r1", "q13")).isEqualTo("40");
        assertThat(stored("r1", "q4_1")).as("never passed").isEmpty();
    }

    @Test
    void aMinusBeforeADigitIsNoSignWhereNothingBelowZeroIsExpected() {
        at("q14");
        keys(KeyCode.MINUS);
        typed("5");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q14")).isEqualTo("5");
    }

    private boolean shows(String question) {
        return fx(
                () ->
                        node("#entry-form").lookupAll(".entry-title").stream()
                                .filter(n -> ((Label) n).getText().equals(question))
                                .anyMatch(RealProgram::shows));
    }

    @Test
    void whatIsRetiredIsShownOnlyWhereItWasAnswered() {
        at("q14");
        assertThat(shows("Question q11")).isTrue();
        assertThat(shows("Question q12")).isFalse();
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        "r2",
                        "Fedje",
                        form.item("q12").orElseThrow(),
                        new Answer.Words("once")));
        onFx(() -> screen.shown("902"));
        await(() -> shows("Question q12"));
    }

    @Test
    void whatIsRetiredSaysSoWhenItsAnswerIsTakenAway() {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        "r2",
                        "Fedje",
                        form.item("q12").orElseThrow(),
                        new Answer.Words("once")));
        onFx(() -> screen.shown("902"));
        await(() -> shows("Question q12"));
        queue.undo().join();
        await(() -> read("No longer asked").size() == 1);
        assertThat(read("Decided by 0")).isEmpty();
        assertThat(shows("Question q12")).as("nothing goes away under the hand").isTrue();
    }
}
