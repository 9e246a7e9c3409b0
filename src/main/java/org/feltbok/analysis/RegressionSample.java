package org.feltbok.analysis;

import org.feltbok.analysis.tests.Fit;
import org.feltbok.analysis.tests.Regression;
import org.feltbok.analysis.tests.TestData;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A line fitted to the rows of a group that have every number of it. */
final class RegressionSample extends Sample {
    private final Regressed subject;
    private final TestData.Cases cases;

    /**
     * @param y what is explained, by row
     * @param x what explains, by row
     */
    RegressionSample(Group group, Regressed subject, double[] y, List<double[]> x) {
        super(subject.term().isEmpty() ? Statistic.Of.MODEL : Statistic.Of.TERM, group);
        this.subject = subject;
        cases =
                new TestData.Cases(
                        subject.outcome().toString(),
                        masked(y),
                        subject.terms().stream().map(Regressed.Term::toString).toList(),
                        x.stream().map(this::masked).toArray(double[][]::new));
    }

    private double[] masked(double[] numbers) {
        double[] own = numbers.clone();
        boolean[] mask = group().mask();
        for (int row = 0; mask != null && row < own.length; row++) {
            own[row] = mask[row] ? own[row] : Double.NaN;
        }
        return own;
    }

    /** A number of its term with its test; absent where the line cannot be fitted. */
    Estimate coefficient(ToDoubleFunction<Fit.Coefficient> number) {
        return tried().map(
                        fit -> {
                            Fit.Coefficient c = fit.coefficients().get(subject.position());
                            return of(number.applyAsDouble(c))
                                    .tested(OptionalDouble.of(fit.df2()), OptionalDouble.of(c.p()));
                        })
                .orElseGet(() -> of(Double.NaN));
    }

    /** A number of the whole. */
    Estimate of(ToDoubleFunction<Fit> number) {
        return tried().map(
                        fit ->
                                of(number.applyAsDouble(fit))
                                        .tested(OptionalDouble.of(fit.df2()), fit.p()))
                .orElseGet(() -> of(Double.NaN));
    }

    private Optional<Fit> tried() {
        return Regression.fit(cases).fit();
    }

    private Estimate of(double value) {
        return Estimate.of(value, cases.y().length, Map.of(), Estimate.Method.NUMBERS);
    }

    @Override
    RegressionSample regression() {
        return this;
    }

    @Override
    Estimate count() {
        return Estimate.count(cases.y().length);
    }

    @Override
    Size base() {
        return new Size(cases.y().length, cases.y().length, cases.y().length);
    }
}
