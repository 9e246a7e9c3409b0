package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Entries;
import org.feltbok.responses.StartResponse;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Random;

class TwiceKeyedTest extends TwiceRig {
    @Test
    void everyKindOfAnswerThatDiffersIsFoundAndNoOther() {
        both(
                "c1",
                "q1=1;q3=2 12;q4_1=5;q4_2=7;q13=12;q14=1.5;q15=2018-11-14;q20=IKT og vann",
                "q1=2;q3=2;q4_1=5;q4_2=#not_answered;q13=21;q14=1.5;q15=2018-11-15;q20=IKT og vann");
        assertThat(told())
                .containsExactly(
                        "Bykle q1: 1 | 2",
                        "Bykle q3: 2 12 | 2",
                        "Bykle q4_2: 7 | #not_answered",
                        "Bykle q13: 12 | 21",
                        "Bykle q15: 2018-11-14 | 2018-11-15");
    }

    @Test
    void nothingIsComparedBeforeBothEntriesAreComplete() {
        key("a", "c1", 1, "Silje", "q1=1");
        key("b", "c1", 2, "Jonas", "q1=2");
        assertThat(twice().pairs()).isEmpty();
        assertThat(twice().open()).isEqualTo(1);
        finish("a");
        assertThat(twice().pairs()).isEmpty();
        finish("b");
        assertThat(told()).containsExactly("Bykle q1: 1 | 2");
        assertThat(twice().open()).isZero();
    }

    @Test
    void aFieldThatOneWasNotAskedIsNoDifferenceOfItsOwn() {
        // the one difference in q3 rules q3o out for the second; nobody keyed anything there
        both("c1", "q3=15", "q3=2");
        assertThat(told()).containsExactly("Bykle q3: 15 | 2");
        assertThat(twice().pairs().getFirst().fields()).doesNotContain(item("q3o"));
    }

    @Test
    void whatWasKeyedWhereTheOtherWasNotAskedIsADifference() {
        both("c1", "q3=15;q3o=Beredskap", "q3=2");
        assertThat(told()).containsExactly("Bykle q3: 15 | 2", "Bykle q3o: Beredskap | ");
    }

    @Test
    void blanksAtTheEndsOfATextAndRowsOfBlanksAreNoDifferenceButLettersAre() {
        both("c1", "q20=IKT  og\nvann ", "q20= IKT og vann");
        both("c2", "q20=Ikt", "q20=IKT");
        assertThat(told()).containsExactly("Fedje q20: Ikt | IKT");
    }

    @Test
    void aSecondEntryWithAKeyOfItsOwnBelongsToTheFirstOfItsCase() {
        key("a", "c1", 1, "Silje", "q1=1");
        key("x", "c2", 1, "Silje", "q1=1");
        file.run(new StartResponse(form, "y", Optional.empty(), "nobody's", "", 2, "Jonas", AT));
        key("b", "c1", 2, "Jonas", "q1=2");
        key("d", "c2", 2, "Jonas", "q1=1");
        finish("a", "b", "x", "d");
        assertThat(told()).containsExactly("Bykle q1: 1 | 2");
        assertThat(twice().pairs()).hasSize(2);
    }

    @Test
    void aCellSaysTheAnswerAgain() {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            for (Item item : form.items()) {
                Answer answer = Entries.random(item, random);
                assertThat(CellAnswer.read(item, CellAnswer.of(item, answer))).contains(answer);
            }
        }
        assertThat(CellAnswer.read(item("q1"), "9")).isEmpty();
        assertThat(CellAnswer.read(item("q15"), "soon")).isEmpty();
        assertThat(CellAnswer.of(item("q1"), Answer.missing(MissingKind.NOT_ASKED))).isEmpty();
    }
}
