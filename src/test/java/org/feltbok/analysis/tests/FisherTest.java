package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** Tables that are left out of the sum change no digit of it. */
class FisherTest {
    @Test
    void ofTwoByTwoTheProbabilityIsThatOfAllTablesGoneThrough() {
        Random random = new Random(29);
        int[] sizes = {3, 40, 600, 9_000};
        for (int i = 0; i < 200; i++) {
            long[][] counts = new long[2][2];
            for (long[] row : counts) {
                for (int at = 0; at < 2; at++) {
                    row[at] = 1 + random.nextInt(sizes[random.nextInt(sizes.length)]);
                }
            }
            var table = new TestData.Table(List.of("A", "B"), List.of("1", "0"), counts);
            assertThat(new Fisher().of(table).p().orElseThrow())
                    .as(
                            "%d: %d %d, %d %d",
                            i, counts[0][0], counts[0][1], counts[1][0], counts[1][1])
                    .isEqualTo(ofAll(counts));
        }
    }

    private static double ofAll(long[][] c) {
        var all =
                HypergeometricDistribution.of(
                        (int) (c[0][0] + c[0][1] + c[1][0] + c[1][1]),
                        (int) (c[0][0] + c[1][0]),
                        (int) (c[0][0] + c[0][1]));
        double seen = all.probability((int) c[0][0]);
        double sum = 0;
        for (int k = all.getSupportLowerBound(); k <= all.getSupportUpperBound(); k++) {
            double one = all.probability(k);
            sum += one <= seen * (1 + Fisher.EQUAL) ? one : 0;
        }
        // a sum of all may be a little more than all
        return Math.min(1, sum);
    }
}
