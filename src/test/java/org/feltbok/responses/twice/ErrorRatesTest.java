package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorRatesTest extends TwiceRig {
    private ErrorRates rates() {
        return ErrorRates.of(twice());
    }

    private int fields() {
        return rates().differing().fields();
    }

    @Test
    void whoWasWrongIsWhatWasSettledAndNeitherBeforeThat() {
        both("c1", "q1=1;q4_1=2;q13=12;q20=a", "q1=2;q4_1=3;q13=21;q20=b");
        settle("q1", SettleChoice.FIRST);
        settle("q4_1", SettleChoice.SECOND);
        other("q13", new org.feltbok.responses.Answer.Amount(99));
        ErrorRates rates = rates();
        assertThat(rates.differing().errors()).isEqualTo(4);
        assertThat(rates.unsettled()).isEqualTo(1);
        // Silje: q4_1, q13, and q20 that nobody settled; Jonas: q1, q13, q20
        assertThat(rates.people())
                .containsEntry("Silje", new ErrorShare(3, fields()))
                .containsEntry("Jonas", new ErrorShare(3, fields()));
        assertThat(rates.first()).isEqualTo(new ErrorShare(3, fields()));
        settle("q20", SettleChoice.FIRST);
        assertThat(rates().people().get("Silje")).isEqualTo(new ErrorShare(2, fields()));
        assertThat(rates().people().get("Jonas")).isEqualTo(new ErrorShare(3, fields()));
    }

    @Test
    void whatIsSettledInOnePairIsCountedWithoutTheOthers() {
        both("c1", "q1=1;q4_1=2;q13=12;q20=a", "q1=2;q4_1=3;q13=21;q20=b");
        both("c2", "q1=1;q13=12", "q1=2;q13=12");
        both("c3", "q1=1", "q1=1");
        TwiceKeyed before = twice();
        ErrorSums sums = ErrorSums.of(before);
        assertThat(sums.looked()).isEqualTo(3);
        settle("q4_1", SettleChoice.SECOND);
        TwiceKeyed now = twice();
        sums.replace(before.pairs(), now.pairs());
        assertThat(sums.rates()).isEqualTo(ErrorRates.of(now)).isNotEqualTo(ErrorRates.of(before));
        assertThat(sums.looked()).isEqualTo(3 + 2);
    }

    @Test
    void eachQuestionAndFieldHasItsShareMostErrorsFirst() {
        both("c1", "q4_1=2;q4_2=2;q13=1", "q4_1=3;q4_2=3;q13=1");
        both("c2", "q4_1=2;q13=1", "q4_1=2;q13=2");
        assertThat(rates().fields().stream().map(o -> o.what().name()))
                .containsExactly("q4_1", "q4_2", "q13");
        assertThat(rates().questions().getFirst().what().name()).isEqualTo("q13");
        assertThat(rates().questions().getFirst().share()).isEqualTo(new ErrorShare(1, 2));
        assertThat(rates().questions().get(1).share()).isEqualTo(new ErrorShare(2, 6));
    }

    @Test
    void theIntervalIsExactAndOfNothingThereIsNone() {
        ErrorShare share = new ErrorShare(26, 2940);
        assertThat(share.interval().orElseThrow().high()).isCloseTo(0.01293116, within(1e-8));
        assertThat(rates().differing().interval()).isEmpty();
        assertThat(rates().differing().share()).isEmpty();
    }

    @Test
    void formsThatOnePersonKeyedTwiceSayNothingOfErrors() {
        both("c1", "q1=1", "q1=2");
        file.run(new SamePerson("bc1", "Silje"));
        assertThat(rates().alone()).isEqualTo(1);
        assertThat(rates().differing()).isEqualTo(new ErrorShare(0, 0));
        // they are settled all the same
        assertThat(twice().left()).isEqualTo(1);
    }
}
