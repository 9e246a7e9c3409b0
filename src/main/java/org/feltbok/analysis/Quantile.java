package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The number below which a share of the numbers lies, written {@code quantile(0.9)}: type 7 of
 * Hyndman and Fan (1996).
 */
final class Quantile extends NumberStatistic {
    private final double p;

    private Quantile(String argument, double p) {
        super("quantile", argument, Unit.MEAN);
        this.p = p;
    }

    /** Empty unless the argument is a share from 0 to 1. */
    static Optional<Statistic> of(String argument) {
        return argument.matches("0|1|0?\\.\\d{1,9}|1\\.0*")
                ? Optional.of(new Quantile(argument, Double.parseDouble(argument)))
                : Optional.empty();
    }

    @Override
    double of(Values values) {
        return values.quantile(p);
    }

    @Override
    public String source() {
        return "Hyndman & Fan (1996), type 7";
    }

    @Override
    public String inR() {
        return "quantile(x, "
                + argument()
                + ", type = 7)  # weighted: Hmisc::wtd.quantile(x, w, "
                + argument()
                + ", normwt = TRUE)";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        List<Told> all = new ArrayList<>(super.tells(what, estimate));
        all.add(Told.of("figures.note.quantile"));
        return all;
    }
}
