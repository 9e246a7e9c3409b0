package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            if (counts.counts()[i] > counts.shares()[i]) {
                return result.because(
                        Sentence.of("analysis.tests.undefined.beyond", counts.names().get(i)));
            }
            if (counts.shares()[i] > 0) {
                classes++;
                below += expected < 5 ? 1 : 0;
                chi += n == 0 ? 0 : Math.pow(counts.counts()[i] - expected, 2) / expected;
            }
        }
        if (n == 0 || classes < 2) {
            return result.because(Sentence.of("analysis.tests.undefined.one_answer"));
        }
        if (n == all) {
            return result.because(Sentence.of("analysis.tests.undefined.all"));
        }
        double corrected = chi * (all - 1) / (all - n);
        TestResult given =
                result.gives(
                                corrected,
                                Probability.ofChiSquare(corrected, classes - 1.0),
                                classes - 1.0)
                        .with(Effect.Kind.COHENS_W, Math.sqrt(chi / n));
        return below == 0
                ? given
                : given.warning(Sentence.of("analysis.tests.warning.expected", below, classes));
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
