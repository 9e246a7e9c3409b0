package org.feltbok.analysis.tests;

import java.util.List;

/**
 * Sums of squares of numbers in groups.
 *
 * @param greatest mean of a group, without its sign
 */
record Squares(int n, int groups, double between, double within, double greatest) {
    static Squares of(List<TestData.Group> groups) {
        List<Moments> each = groups.stream().map(g -> Moments.of(g.values())).toList();
        int n = each.stream().mapToInt(Moments::n).sum();
        double mean = each.stream().mapToDouble(m -> m.n() * m.mean()).sum() / n;
        return new Squares(
                n,
                groups.size(),
                each.stream().mapToDouble(m -> m.n() * Math.pow(m.mean() - mean, 2)).sum(),
                each.stream().mapToDouble(Moments::squares).sum(),
                each.stream().mapToDouble(m -> Math.abs(m.mean())).max().orElse(0));
    }

    /** Of the groups. */
    double df1() {
        return groups - 1.0;
    }

    /** Of the rows within groups. */
    double df2() {
        return n - (double) groups;
    }

    double meanWithin() {
        return within / df2();
    }

    /** Whether nobody differs from the others in the own group. */
    boolean isConstant() {
        return Moments.isNothing(Math.sqrt(meanWithin()), greatest);
    }

    /** With eta² and epsilon². */
    TestResult sized(TestResult result) {
        double total = between + within;
        return result.with(Effect.Kind.ETA_SQUARED, between / total)
                .with(Effect.Kind.EPSILON_SQUARED, (between - df1() * meanWithin()) / total);
    }
}
