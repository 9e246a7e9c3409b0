package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.responses.Answer;
import org.junit.jupiter.api.Test;

import java.util.List;

class SettleFieldTest extends TwiceRig {
    @Test
    void theSettledAnswerCountsAndBothOriginalsAreKept() {
        both("c1", "q1=1;q13=12;q4_1=2", "q1=2;q13=21;q4_1=3");
        settle("q1", SettleChoice.FIRST);
        settle("q13", SettleChoice.SECOND);
        other("q4_1", new Answer.Choice(6));
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        assertThat(stored("ac1", "q13")).isEqualTo("21");
        assertThat(stored("ac1", "q4_1")).isEqualTo("6");
        assertThat(stored("bc1", "q1")).isEqualTo("2");
        assertThat(told())
                .containsExactly("Bykle q1: 1 | 2", "Bykle q4_1: 2 | 3", "Bykle q13: 12 | 21");
        assertThat(twice().differences()).allMatch(FieldDifference::isSettled);
        assertThat(twice().left()).isZero();
        assertThat(difference("q13").counts()).isEqualTo("21");
        assertThat(difference("q13").settlement().orElseThrow().person()).isEqualTo("Marit");
    }

    @Test
    void whatIsPutOffIsNotSettledAndStandsAsItWasKeyedFirst() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.SECOND);
        settle("q1", SettleChoice.LATER);
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.LATER);
        assertThat(twice().left()).isEqualTo(1);
    }

    @Test
    void whatWasSaidCanBeSaidAnewAndTakenBack() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.SECOND);
        settle("q1", SettleChoice.FIRST);
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        file.undo();
        assertThat(stored("ac1", "q1")).isEqualTo("2");
        file.undo();
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.TO_SETTLE);
    }

    @Test
    void aNoteStaysWhateverIsSettledAfterIt() {
        both("c1", "q1=1", "q1=2");
        file.run(SettleField.noted(rules, difference("q1"), "Page 2 is missing", "Marit", AT));
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.LATER);
        settle("q1", SettleChoice.SECOND);
        Settlement said = difference("q1").settlement().orElseThrow();
        assertThat(said.note()).isEqualTo("Page 2 is missing");
        assertThat(said.choice()).isEqualTo(SettleChoice.SECOND);
        file.run(SettleField.noted(rules, difference("q1"), "Found", "Marit", AT));
        assertThat(stored("ac1", "q1")).isEqualTo("2");
        assertThat(difference("q1").settlement().orElseThrow().note()).isEqualTo("Found");
    }

    @Test
    void nothingKeyedByOneOfThemCanBeRight() {
        both("c1", "q1=1", "q13=3");
        settle("q1", SettleChoice.SECOND);
        settle("q13", SettleChoice.FIRST);
        assertThat(stored("ac1", "q1")).isEmpty();
        assertThat(stored("ac1", "q13")).isEmpty();
        assertThat(twice().left()).isZero();
    }

    @Test
    void otherThatIsWhatOneOfThemKeyedIsThatOne() {
        both("c1", "q1=1", "q1=2");
        other("q1", new Answer.Choice(2));
        assertThat(difference("q1").settlement().orElseThrow().choice())
                .isEqualTo(SettleChoice.SECOND);
    }

    @Test
    void theRulesFollowTheSettledAnswer() {
        both("c1", "q3=15", "q3=2");
        assertThat(stored("ac1", "q3o")).isEmpty();
        settle("q3", SettleChoice.SECOND);
        assertThat(stored("ac1", "q3o")).isEqualTo("#not_asked");
    }

    @Test
    void aDifferenceThatIsNotAsItWasSeenIsRefused() {
        both("c1", "q1=1", "q1=2");
        FieldDifference seen = difference("q1");
        set("bc1", "q1", new Answer.Choice(3));
        assertThatThrownBy(
                        () ->
                                file.run(
                                        SettleField.of(
                                                rules, seen, SettleChoice.SECOND, "Marit", AT)))
                .isInstanceOf(FaultException.class);
        assertThat(stored("ac1", "q1")).isEqualTo("1");
    }

    @Test
    void whoKeysTheSecondEntryAnewReopensWhatWasSettled() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.FIRST);
        set("bc1", "q1", new Answer.Choice(3));
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.TO_SETTLE);
        settle("q1", SettleChoice.SECOND);
        assertThat(stored("ac1", "q1")).isEqualTo("3");
        assertThat(difference("q1").first()).isEqualTo("1");
    }

    @Test
    void whatTheWindowShowsBeforeItIsWrittenIsWhatTheFileHoldsAfterwards() {
        both("c1", "q3=15;q1=1;q13=4", "q3=2;q1=2;q13=5");
        TwiceKeyed shown = twice();
        for (String name : List.of("q3", "q1", "q13")) {
            FieldDifference seen =
                    shown.differences().stream()
                            .filter(d -> d.item().name().equals(name))
                            .findFirst()
                            .orElseThrow();
            SettleField said = SettleField.of(rules, seen, SettleChoice.SECOND, "Marit", AT);
            shown = shown.after(rules, said);
            file.run(said);
        }
        assertThat(shown.pairs().getFirst().pair()).isEqualTo(twice().pairs().getFirst().pair());
        assertThat(shown.left()).isZero();
        assertThat(shown.pairs().getFirst().fields())
                .isEqualTo(twice().pairs().getFirst().fields());
    }

    @Test
    void whatWasKeyedFirstStaysThatWhenTheSecondEntryIsKeyedAnew() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.SECOND);
        set("bc1", "q1", new Answer.Choice(3));
        assertThat(difference("q1").first()).as("nobody keyed 2 first").isEqualTo("1");
        settle("q1", SettleChoice.FIRST);
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        assertThat(difference("q1").settlement().orElseThrow().first()).isEqualTo("1");
    }

    @Test
    void whereBothAgreeInTheEndWhatCountsIsStillLookedAt() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.SECOND);
        set("bc1", "q1", new Answer.Choice(1));
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.TO_SETTLE);
        settle("q1", SettleChoice.FIRST);
        assertThat(stored("ac1", "q1")).isEqualTo("1");
        assertThat(twice().left()).isZero();
    }

    @Test
    void anAnswerCorrectedAfterItWasSettledIsToBeSettledAnew() {
        both("c1", "q1=1", "q1=2");
        settle("q1", SettleChoice.FIRST);
        set("ac1", "q1", new Answer.Choice(2));
        assertThat(difference("q1").state()).isEqualTo(FieldDifference.State.TO_SETTLE);
        assertThat(difference("q1").first()).isEqualTo("1");
        settle("q1", SettleChoice.LATER);
        assertThat(stored("ac1", "q1")).as("putting off changes nothing").isEqualTo("2");
    }

    @Test
    void severalAnswersAreTheSameInWhateverOrderTheyStand() {
        assertThat(CellAnswer.isSaid(item("q3"), "1 2", "2 1")).isTrue();
        assertThat(CellAnswer.isSaid(item("q3"), "1 2", "1")).isFalse();
        assertThat(CellAnswer.isSaid(item("q12"), "1 2", "2 1")).as("words").isFalse();
    }
}
