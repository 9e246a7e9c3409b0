package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Welch's analysis of variance (Welch 1951): whether the means of groups differ that may spread
 * differently. Each group needs two numbers that differ. R: {@code oneway.test(y ~ g)}
 */
final class WelchAnova extends Between {
    WelchAnova() {
        super("welch_anova", "F", false);
    }

    @Override
    TestResult compute(List<TestData.Group> groups, TestResult result) {
        List<Moments> each = groups.stream().map(g -> Moments.of(g.values())).toList();
        if (each.stream().anyMatch(m -> m.n() < 2)) {
            return result.because(Sentence.of("analysis.tests.undefined.few_each", 2));
        }
        if (each.stream().anyMatch(m -> Moments.isNothing(Math.sqrt(m.variance()), m.mean()))) {
            return result.because(Sentence.of("analysis.tests.undefined.constant_group"));
        }
        double[] w = each.stream().mapToDouble(m -> m.n() / m.variance()).toArray();
        double all = java.util.Arrays.stream(w).sum();
        double mean = 0;
        for (int i = 0; i < w.length; i++) {
            mean += w[i] * each.get(i).mean() / all;
        }
        double k = w.length;
        double between = 0;
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            between += w[i] * Math.pow(each.get(i).mean() - mean, 2);
            loss += Math.pow(1 - w[i] / all, 2) / (each.get(i).n() - 1);
        }
        loss /= k * k - 1;
        double f = between / ((k - 1) * (1 + 2 * (k - 2) * loss));
        double df2 = 1 / (3 * loss);
        return Squares.of(groups)
                .sized(result.gives(f, Probability.ofF(f, k - 1, df2), k - 1, df2));
    }

    @Override
    public String source() {
        return "Welch (1951)";
    }

    @Override
    public String inR() {
        return "oneway.test(y ~ g)";
    }
}
