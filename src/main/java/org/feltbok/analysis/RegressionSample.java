package org.feltbok.analysis;

import org.feltbok.analysis.tests.Fit;
import org.feltbok.analysis.tests.Regression;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.WeightedRegression;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A line fitted to the rows of a group that have every number of it. */
final class RegressionSample extends Sample {
    private final Regressed subject;
    private final double[] y;
    private final List<double[]> x;
    private final Size base;

    /**
     * @param y what is explained, by row
     * @param x what explains, by row
     */
    RegressionSample(Group group, Regressed subject, double[] y, List<double[]> x) {
        super(subject.term().isEmpty() ? Statistic.Of.MODEL : Statistic.Of.TERM, group);
        this.subject = subject;
        this.y = within(y, group.mask());
        this.x = x.stream().map(each -> within(each, group.mask())).toList();
        Weights weights = group.weights();
        base =
                weights == null
                        ? Size.of(Selection.count(group.data(), rows()))
                        : weights.size(rows());
    }

    /** A number of its term with its test; absent where the line cannot be fitted. */
    Estimate coefficient(ToDoubleFunction<Fit.Coefficient> number) {
        return tried().fit()
                .map(
                        fit -> {
                            Fit.Coefficient c = fit.coefficients().get(subject.position());
                            return of(number.applyAsDouble(c))
                                    .tested(OptionalDouble.of(fit.df2()), OptionalDouble.of(c.p()));
                        })
                .orElseGet(() -> of(Double.NaN));
    }

    /** A number of the whole. */
    Estimate of(ToDoubleFunction<Fit> number) {
        return tried().fit()
                .map(
                        fit ->
                                of(number.applyAsDouble(fit))
                                        .tested(OptionalDouble.of(fit.df2()), fit.p()))
                .orElseGet(() -> of(Double.NaN));
    }

    /** How many there are, how many lack a number of it, and why there is no line. */
    FittedRows fitted() {
        boolean[] mask = group().mask();
        int all = Selection.count(group().data(), mask);
        return new FittedRows(base.n(), all - base.n(), tried().reason());
    }

    private Fit.Tried tried() {
        String yName = subject.outcome().toString();
        List<String> xNames = subject.terms().stream().map(Regressed.Term::toString).toList();
        Weights weights = group().weights();
        return weights == null
                ? Regression.fit(new TestData.Cases(yName, y, xNames, x.toArray(double[][]::new)))
                : WeightedRegression.fit(
                        new TestData.WeightedCases(
                                yName, y, xNames, x, weights.design(group().data())));
    }

    private Estimate of(double value) {
        return Estimate.of(value, base.n(), Map.of(), Estimate.Method.NUMBERS);
    }

    /** Those that have every number. */
    private boolean[] rows() {
        boolean[] rows = new boolean[y.length];
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            rows[row] =
                    !Double.isNaN(y[row]) && x.stream().noneMatch(each -> Double.isNaN(each[at]));
        }
        return rows;
    }

    @Override
    RegressionSample regression() {
        return this;
    }

    @Override
    Estimate count() {
        return Estimate.count(base.n());
    }

    @Override
    Size base() {
        return base;
    }
}
