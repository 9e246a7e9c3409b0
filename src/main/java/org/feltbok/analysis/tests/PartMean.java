package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Test of whether the mean of those who answered is that of the whole they are a part of: z of a
 * sample drawn without replacement from a population whose numbers are all known (Cochran 1977).
 * Undefined where nobody or everybody answered, and where all numbers are the same. Effect size:
 * Cohen's d against the standard deviation of the whole. R: {@code z <- (mean(x[a]) - mean(x)) /
 * (sd(x) * sqrt((1 - n / N) / n)); 2 * pnorm(-abs(z))}
 */
final class PartMean extends SignificanceTest {
    PartMean() {
        super("part_mean", "z");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Part;
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Part part = (TestData.Part) data;
        int all = part.numbers().length;
        double sum = 0;
        double sumOfPart = 0;
        int n = 0;
        for (int i = 0; i < all; i++) {
            sum += part.numbers()[i];
            if (part.in()[i]) {
                n++;
                sumOfPart += part.numbers()[i];
            }
        }
        double mean = sum / all;
        double ofPart = sumOfPart / n;
        double squares = 0;
        for (double number : part.numbers()) {
            squares += (number - mean) * (number - mean);
        }
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of("analysis.tests.part", part.name()),
                        List.of(TestResult.Base.of(part.name(), n, ofPart)));
        if (n == 0) {
            return result.because(Sentence.of("analysis.tests.undefined.nobody"));
        }
        if (n == all) {
            return result.because(Sentence.of("analysis.tests.undefined.all"));
        }
        double spread = Math.sqrt(squares / (all - 1));
        if (spread <= Math.abs(mean) * 1e-14) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double z = (ofPart - mean) / (spread * Math.sqrt((1 - (double) n / all) / n));
        return result.gives(z, Probability.ofZ(z))
                .with(Effect.Kind.COHENS_D, (ofPart - mean) / spread);
    }

    @Override
    public String source() {
        return "Cochran (1977)";
    }

    @Override
    public String inR() {
        return "z <- (mean(x[a]) - mean(x)) / (sd(x) * sqrt((1 - n / N) / n)); 2 * pnorm(-abs(z))";
    }
}
