package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chi-square test of whether counts follow given shares (Pearson 1900), such as those of the frame.
 * Classes that have no share and nobody are left out; undefined where somebody is in a class that
 * should be empty, and of nobody. Warns where a count below 5 is expected. Effect size: Cohen's w.
 * R: {@code chisq.test(x, p = p, rescale.p = TRUE)}
 */
final class GoodnessOfFit extends SignificanceTest {
    GoodnessOfFit() {
        super("goodness_of_fit", "χ²");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Counts c && c.names().size() >= 2;
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Counts counts = (TestData.Counts) data;
        List<TestResult.Base> bases = new ArrayList<>();
        for (int i = 0; i < counts.names().size(); i++) {
            bases.add(TestResult.Base.of(counts.names().get(i), (int) counts.counts()[i]));
        }
        TestResult result =
                TestResult.of(
                        this, Sentence.of("analysis.tests.fit", counts.names().size()), bases);
        double n = Arrays.stream(counts.counts()).sum();
        double all = Arrays.stream(counts.shares()).sum();
        int classes = 0;
        int below = 0;
        double chi = 0;
        for (int i = 0; i < counts.counts().length; i++) {
            double expected = n * counts.shares()[i] / all;
            if (counts.shares()[i] > 0) {
                classes++;
                below += expected < 5 ? 1 : 0;
                chi += Math.pow(counts.counts()[i] - expected, 2) / expected;
            } else if (counts.counts()[i] > 0) {
                return result.because(
                        Sentence.of("analysis.tests.undefined.no_share", counts.names().get(i)));
            }
        }
        if (n == 0 || classes < 2) {
            return result.because(Sentence.of("analysis.tests.undefined.one_answer"));
        }
        TestResult given =
                result.gives(chi, Probability.ofChiSquare(chi, classes - 1.0), classes - 1.0)
                        .with(Effect.Kind.COHENS_W, Math.sqrt(chi / n));
        return below == 0
                ? given
                : given.warning(Sentence.of("analysis.tests.warning.expected", below, classes));
    }

    @Override
    public String source() {
        return "Pearson (1900)";
    }

    @Override
    public String inR() {
        return "chisq.test(x, p = p, rescale.p = TRUE)";
    }
}
