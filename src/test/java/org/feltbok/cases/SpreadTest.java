package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

class SpreadTest {
    @Test
    void aRankCountsThoseThatAreGreater() {
        Random random = new Random(20261126);
        for (int n = 0; n < 30; n++) {
            double[] values = random.ints(n, 0, 8).asDoubleStream().toArray();
            Spread spread = Spread.of(values);
            for (double own = -1; own <= 8; own += 0.5) {
                double of = own;
                assertThat(spread.rank(own))
                        .isEqualTo(1 + (int) DoubleStream.of(values).filter(v -> v > of).count());
            }
        }
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(9, 1, 4).median()).isEqualTo(4);
        assertThat(Spread.of(9, 1, 4, 5).median()).isEqualTo(4.5);
    }

    @Test
    void valuesAreTakenAsTheyAreAndToldTheLeastFirst() {
        double[] values = {3, 1, 2};
        Spread spread = Spread.of(values);
        values[0] = 99;
        List<Double> told = new ArrayList<>();
        spread.forEach(told::add);
        assertThat(told).containsExactly(1.0, 2.0, 3.0);
        assertThat(spread.least()).isEqualTo(1);
        assertThat(spread.greatest()).isEqualTo(3);
        assertThat(values).containsExactly(99, 1, 2);
        assertThat(Spread.of().isEmpty()).isTrue();
    }
}
