package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.OptionalInt;

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
        TestResult result = FitCount.begin(this, counts);
        double[] most =
                Arrays.stream(counts.shares())
                        .map(s -> s > 0 ? Double.POSITIVE_INFINITY : 0)
                        .toArray();
        OptionalInt beyond = FitCount.beyond(counts, most);
        if (beyond.isPresent()) {
            return result.because(
                    Sentence.of(
                            "analysis.tests.undefined.no_share",
                            counts.names().get(beyond.getAsInt())));
        }
        FitCount fit = FitCount.of(counts);
        return fit.isOneAnswer()
                ? result.because(Sentence.of("analysis.tests.undefined.one_answer"))
                : fit.give(result, fit.chi());
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
