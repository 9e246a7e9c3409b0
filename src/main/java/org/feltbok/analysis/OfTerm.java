package org.feltbok.analysis;

import org.feltbok.analysis.tests.Fit;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a line fitted by least squares says of one of its terms. */
final class OfTerm extends Statistic {
    private final ToDoubleFunction<Fit.Coefficient> number;
    private final int decimals;
    private final String inR;

    private OfTerm(
            String name, int decimals, String inR, ToDoubleFunction<Fit.Coefficient> number) {
        super(name);
        this.number = number;
        this.decimals = decimals;
        this.inR = inR;
    }

    /** All of them, in the order of a printed table. */
    static List<Statistic> all() {
        return List.of(
                new OfTerm("coefficient", 3, "Estimate", Fit.Coefficient::value),
                new OfTerm("standard_error", 3, "Std. Error", Fit.Coefficient::error),
                new OfTerm("t_value", 2, "t value", Fit.Coefficient::t),
                new OfTerm("p_value", 3, "Pr(>|t|)", Fit.Coefficient::p));
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.TERM);
    }

    @Override
    public Unit unit() {
        return Unit.NUMBER;
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return decimals;
    }

    @Override
    Estimate of(Sample sample) {
        return sample.regression().coefficient(number);
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return List.of(Told.of("figures.note.ols"));
    }

    @Override
    public String source() {
        return "Legendre (1805)";
    }

    @Override
    public String inR() {
        return "coef(summary(lm(y ~ x)))[, \"" + inR + "\"]";
    }
}
