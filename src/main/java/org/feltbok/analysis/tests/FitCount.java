package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Counts set against the shares they would have: what the tests of fit are made of.
 *
 * @param n who is counted
 * @param all the sum of the shares
 * @param classes that have a share
 * @param below classes of which fewer than 5 are expected
 * @param chi Pearson's X² over the classes that have a share; 0 of nobody
 */
record FitCount(double n, double all, int classes, int below, double chi) {
    static FitCount of(TestData.Counts counts) {
        double n = Arrays.stream(counts.counts()).sum();
        double all = Arrays.stream(counts.shares()).sum();
        int classes = 0;
        int below = 0;
        double chi = 0;
        for (int i = 0; i < counts.counts().length; i++) {
            if (counts.shares()[i] > 0) {
                double expected = n * counts.shares()[i] / all;
                classes++;
                below += expected < 5 ? 1 : 0;
                chi += n == 0 ? 0 : Math.pow(counts.counts()[i] - expected, 2) / expected;
            }
        }
        return new FitCount(n, all, classes, below, chi);
    }

    /** The first class of which more are counted than there may be; empty if there is none. */
    static OptionalInt beyond(TestData.Counts counts, double[] most) {
        for (int i = 0; i < most.length; i++) {
            if (counts.counts()[i] > most[i]) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The sentence and the bases that a result begins with. */
    static TestResult begin(SignificanceTest test, TestData.Counts counts) {
        List<TestResult.Base> bases = new ArrayList<>();
        for (int i = 0; i < counts.names().size(); i++) {
            bases.add(TestResult.Base.of(counts.names().get(i), (int) counts.counts()[i]));
        }
        return TestResult.of(test, Sentence.of("analysis.tests.fit", counts.names().size()), bases);
    }

    /** Whether there is nothing to be compared. */
    boolean isOneAnswer() {
        return n == 0 || classes < 2;
    }

    /**
     * What is given.
     *
     * @param statistic X², corrected or not; the effect is that of the sample itself
     */
    TestResult give(TestResult result, double statistic) {
        double df = classes - 1.0;
        TestResult given =
                result.gives(statistic, Probability.ofChiSquare(statistic, df), df)
                        .with(Effect.Kind.COHENS_W, Math.sqrt(chi / n));
        return below == 0
                ? given
                : given.warning(Sentence.of("analysis.tests.warning.expected", below, classes));
    }
}
