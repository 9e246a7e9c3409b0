package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a form moves, ticks, reads what is typed and says what was answered. */
class FormWordsTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;
    private final Wording english = new Wording(new Texts(Language.EN));
    private final Wording bokmal = new Wording(new Texts(Language.NB));

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    private Answer ticked(Answer before, int value) {
        return Ticks.toggle(item("q3"), before, value);
    }

    private Typed typed(String name, String words) {
        EntryRules rules = TestForm.rules(form);
        Answers none = Answers.empty(form);
        return Typed.read(
                item(name), words, Language.NB, a -> rules.fulfils(item(name), a, none), form);
    }

    @Test
    void norwegianIsOneLanguageHoweverItsCodeIsWritten() {
        LocalText own = LocalText.of("Bil?");
        LocalText both = new LocalText("Car?", Map.of("nb-NO", "Bil?"));
        for (String code : List.of("no", "nb", "nb-NO")) {
            Wording same = new Wording(new Texts(Language.NB), code, "nb");
            assertThat(same.untranslated(Stream.of(own))).as(code).isEmpty();
            Wording other = new Wording(new Texts(Language.NB), code, "en");
            assertThat(other.untranslated(Stream.of(both))).as(code).isEmpty();
            assertThat(other.of(both)).as(code).isEqualTo("Bil?");
            assertThat(other.untranslated(Stream.of(own)))
                    .as(code)
                    .contains("på norsk")
                    .endsWith("vises på engelsk.");
        }
    }

    @Test
    void anAnswerThatStandsAloneTakesTheOthersAway() {
        Answer some = ticked(ticked(Answer.NONE, 1), 2);
        assertThat(some).isEqualTo(Answer.Choices.of(List.of(1, 2)));
        Answer alone = ticked(some, 16);
        assertThat(alone).isEqualTo(Answer.Choices.of(List.of(16)));
        assertThat(ticked(alone, 3)).isEqualTo(Answer.Choices.of(List.of(3)));
    }

    @Test
    void withTheLastTickGoneNothingIsRecorded() {
        assertThat(ticked(ticked(Answer.NONE, 2), 2)).isEqualTo(Answer.NONE);
        assertThat(ticked(Answer.missing(MissingKind.REFUSED), 2))
                .isEqualTo(Answer.Choices.of(List.of(2)));
    }

    @Test
    void aNumberOutsideItsRangeIsRefusedWithTheRange() {
        assertThat(typed("q13", "500").answer()).contains(new Answer.Amount(500));
        Typed refused = typed("q13", "501");
        assertThat(refused.answer()).isEmpty();
        assertThat(refused.refusal()).contains(new Refusal("entry.refused.range", "0–500"));
        assertThat(typed("q13", "-1").refusal()).isPresent();
    }

    @Test
    void whatIsNoNumberIsRefusedAsWhatItIsNot() {
        assertThat(typed("q13", "many").refusal().map(Refusal::key))
                .contains("entry.refused.whole");
        assertThat(typed("q13", "1,5").refusal()).isPresent();
        assertThat(typed("q14", "many").refusal().map(Refusal::key))
                .contains("entry.refused.number");
        assertThat(typed("q14", "1,5").answer()).contains(new Answer.Amount(1.5));
        assertThat(typed("q15", "yesterday").refusal().map(Refusal::key))
                .contains("entry.refused.date");
        assertThat(typed("q15", "14.11.2018").answer())
                .contains(new Answer.Day(LocalDate.of(2018, 11, 14)));
    }

    @Test
    void anEmptyFieldIsNothingRecordedWhateverTheRule() {
        assertThat(typed("q13", "").answer()).contains(Answer.NONE);
        assertThat(typed("q20", "  ").answer()).contains(Answer.NONE);
    }

    @Test
    void answersAreSaidWithCodeAndWords() {
        assertThat(english.answer(item("q1"), new Answer.Choice(1))).isEqualTo("1 Ja");
        assertThat(english.answer(item("q3"), Answer.Choices.of(List.of(2, 15))))
                .isEqualTo("2 Omsorg, 15 Andre");
        assertThat(english.answer(item("q3"), Answer.Choices.of(List.of())))
                .isEqualTo("none ticked");
        // a step of a scale whose label is its number is not said twice
        assertThat(english.answer(item("q4_1"), new Answer.Choice(3))).isEqualTo("3");
        assertThat(english.answer(item("q1"), new Answer.Choice(99))).isEqualTo("99");
    }

    @Test
    void numbersAndDaysAreSaidInTheLanguageOfTheWindow() {
        assertThat(bokmal.answer(item("q14"), new Answer.Amount(-1234.5))).isEqualTo("-1234,5");
        assertThat(english.answer(item("q14"), new Answer.Amount(-1234.5))).isEqualTo("-1234.5");
        Answer day = new Answer.Day(LocalDate.of(2018, 11, 4));
        assertThat(bokmal.answer(item("q15"), day)).isEqualTo("4. nov. 2018");
        assertThat(english.answer(item("q15"), day)).contains("2018").contains("Nov");
    }

    @Test
    void missingKindsAndLongTextsAreSaidShortly() {
        assertThat(bokmal.answer(item("q1"), Answer.missing(MissingKind.DONT_KNOW)))
                .isEqualTo("vet ikke");
        assertThat(english.answer(item("q20"), new Answer.Words("Harbour"))).isEqualTo("«Harbour»");
        String shown = english.answer(item("q20"), new Answer.Words("word ".repeat(30)));
        assertThat(shown).endsWith("…»").hasSizeLessThan(45);
    }

    @Test
    void aScaleHasNarrowStepsAndItsDontKnowStandsApart() {
        MatrixColumns scale = new MatrixColumns(item("q4_1").choices(), english);
        OptionKeys keys = new OptionKeys(item("q4_1"));
        assertThat(scale.isApart(5)).isFalse();
        assertThat(scale.isApart(6)).isTrue();
        assertThat(scale.width(6)).isGreaterThan(scale.width(0));
        assertThat(scale.head(2, keys)).isEqualTo("3");
        assertThat(scale.head(6, keys)).isEqualTo("7 Vet ikke");
        assertThat(scale.ends())
                .isEqualTo("Scale 1–6, where 1 is «helt uenig» and 6 is «helt enig»");
    }

    @Test
    void answersInWordsAreNoScale() {
        MatrixColumns words = new MatrixColumns(item("q10_1").choices(), english);
        OptionKeys keys = new OptionKeys(item("q10_1"));
        assertThat(words.ends()).isEmpty();
        assertThat(words.isApart(3)).isFalse();
        assertThat(words.head(1, keys)).isEqualTo("2\nSamarbeid");
        assertThat(words.width(0)).isEqualTo(110);
    }

    private int at(String name) {
        return form.index(item(name));
    }

    @Test
    void theCursorJumpsOverWhatIsNotAsked() {
        EntryCursor cursor = new EntryCursor(form, i -> i == at("q3o"));
        cursor.move(1);
        assertThat(cursor.at()).isEqualTo(at("q3"));
        cursor.move(1);
        assertThat(cursor.at()).isEqualTo(at("q4_1"));
        cursor.move(-1);
        assertThat(cursor.at()).isEqualTo(at("q3"));
        cursor.to(0);
        cursor.move(-1);
        assertThat(cursor.at()).isZero();
        cursor.to(at("q20"));
        cursor.move(1);
        assertThat(cursor.at()).isEqualTo(at("q20"));
    }

    @Test
    void questionByQuestionItStandsAtTheirFirstRows() {
        EntryCursor cursor = new EntryCursor(form, i -> i == at("q4_1"));
        cursor.to(at("q4_3"));
        cursor.moveQuestion(1);
        assertThat(cursor.at()).isEqualTo(at("q10_1"));
        cursor.moveQuestion(-1);
        assertThat(cursor.at()).as("the first row that is asked").isEqualTo(at("q4_2"));
        cursor.moveQuestion(-1);
        assertThat(cursor.at()).isEqualTo(at("q3o"));
    }

    @Test
    void itGoesToTheFirstFieldThatIsWantedOrToTheVeryFirst() {
        EntryCursor cursor = new EntryCursor(form, i -> i == at("q12"));
        cursor.toFirst(i -> i >= at("q12"));
        assertThat(cursor.at()).isEqualTo(at("q13"));
        cursor.toFirst(i -> false);
        assertThat(cursor.at()).isZero();
    }

    @Test
    void whereItsFieldIsHiddenItGoesOnRatherThanBack() {
        EntryCursor cursor = new EntryCursor(form, i -> false);
        cursor.to(at("q11"));
        cursor.toShown(i -> i < at("q4_1") || i > at("q12"));
        assertThat(cursor.at()).isEqualTo(at("q13"));
        cursor.to(at("q20"));
        cursor.toShown(i -> i < at("q3"));
        assertThat(cursor.at()).isEqualTo(at("q1"));
        cursor.toShown(i -> false);
        assertThat(cursor.at()).isEqualTo(at("q1"));
    }

    @Test
    void rowsOfAMatrixAreCalledByTheirNumberAndLabel() {
        assertThat(english.item(form, item("q1"))).isEqualTo("Q1");
        assertThat(english.item(form, item("q4_2"))).startsWith("Q4 ");
        assertThat(Optional.of(english.item(form, item("q3o")))).get().asString().isNotBlank();
    }
}
