package org.feltbok.analysis.tests;

import java.util.List;

/**
 * One-way analysis of variance (Fisher 1925): whether the means of groups that spread alike differ.
 * There must be more numbers than groups, and numbers must differ within one. R: {@code anova(lm(y
 * ~ g))}
 */
final class Anova extends Between {
    Anova() {
        super("anova", "F", false);
    }

    @Override
    TestResult compute(List<TestData.Group> groups, TestResult result) {
        Squares squares = Squares.of(groups);
        if (squares.df2() < 1) {
            return result.because(Sentence.of("analysis.tests.undefined.no_spread"));
        }
        if (squares.isConstant()) {
            return result.because(Sentence.of("analysis.tests.undefined.constant"));
        }
        double f = squares.between() / squares.df1() / squares.meanWithin();
        return squares.sized(
                result.gives(
                        f,
                        Probability.ofF(f, squares.df1(), squares.df2()),
                        squares.df1(),
                        squares.df2()));
    }

    @Override
    public String source() {
        return "Fisher (1925)";
    }

    @Override
    public String inR() {
        return "anova(lm(y ~ g))";
    }
}
