package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/** What a table costs is known before it is gone through: steps, no time. */
class ExactTablesTest {
    private static ExactTables of(long[]... counts) {
        return new ExactTables(Margins.of(counts));
    }

    @Test
    void aFrameOfFiftyThousandIsCalledTooLargeAtOnce() {
        ExactTables large = of(new long[] {9000, 10000, 4, 6000}, new long[] {12000, 12900, 3, 97});
        assertThat(large.asUnlikely()).isEmpty();
        assertThat(large.steps()).isZero();
        ExactTables small = of(new long[] {900, 1000, 4}, new long[] {1200, 1290, 3});
        assertThat(small.asUnlikely()).isNotEmpty();
        assertThat(small.steps()).isPositive();
    }

    @Test
    void noTableIsCalledLargerThanItIs() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            long[][] counts = new long[2][2 + random.nextInt(4)];
            for (long[] row : counts) {
                for (int at = 0; at < row.length; at++) {
                    row[at] = 1 + random.nextInt(1 + random.nextInt(12));
                }
            }
            ExactTables table = of(counts);
            long least = table.leastSteps();
            assertThat(table.asUnlikely()).isNotEmpty();
            assertThat(least).isPositive().isLessThanOrEqualTo(table.steps());
        }
    }
}
