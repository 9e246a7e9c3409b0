package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Chi-square test of whether those who answered are spread over classes as a whole that is counted
 * too, such as the frame: {@link GoodnessOfFit} with the correction for a finite population, X² (N
 * − 1)/(N − n), since who is drawn is not drawn again. The shares are the numbers of the whole by
 * class. Undefined where somebody is in a class beyond the whole, where nobody answered, and where
 * all did: then nothing is left to chance. Warns where a count below 5 is expected. Effect size:
 * Cohen's w. R: {@code m <- rbind(x, N - x); X <- chisq.test(m, correct = FALSE)$statistic *
 * (sum(N) - 1) / sum(N); pchisq(X, length(x) - 1, lower.tail = FALSE)}.
 */
final class FiniteFit extends SignificanceTest {
    FiniteFit() {
        super("fit_finite", "χ²");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Counts c
                && c.names().size() >= 2
                && Arrays.stream(c.shares()).allMatch(s -> s == Math.rint(s));
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Counts counts = (TestData.Counts) data;
        TestResult result = FitCount.begin(this, counts);
        OptionalInt beyond = FitCount.beyond(counts, counts.shares());
        if (beyond.isPresent()) {
            return result.because(
                    Sentence.of(
                            "analysis.tests.undefined.beyond",
                            counts.names().get(beyond.getAsInt())));
        }
        FitCount fit = FitCount.of(counts);
        if (fit.isOneAnswer()) {
            return result.because(Sentence.of("analysis.tests.undefined.one_answer"));
        }
        if (fit.n() == fit.all()) {
            return result.because(Sentence.of("analysis.tests.undefined.all"));
        }
        return fit.give(result, fit.chi() * (fit.all() - 1) / (fit.all() - fit.n()));
    }

    @Override
    public String source() {
        return "Pearson (1900), Cochran (1977)";
    }

    @Override
    public String inR() {
        return "m <- rbind(x, N - x); X <- chisq.test(m, correct = FALSE)$statistic * (sum(N) - 1) /"
                + " sum(N); pchisq(X, length(x) - 1, lower.tail = FALSE)";
    }
}
