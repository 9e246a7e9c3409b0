package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The number in the middle; of two the mean. Of days the day in the middle; of two the day half way
 * between them, the earlier one where a day would have to be halved.
 */
final class Median extends NumberStatistic {
    Median() {
        super("median", Unit.MEAN);
    }

    @Override
    double of(Values values) {
        return values.median();
    }

    @Override
    public Set<Of> fits() {
        Set<Of> all = EnumSet.copyOf(super.fits());
        all.add(Of.DAY);
        return all;
    }

    @Override
    public Unit unit(Of what) {
        return what == Of.DAY ? Unit.DAY : unit();
    }

    @Override
    Estimate of(Sample sample) {
        Estimate estimate = super.of(sample);
        return sample.what() == Of.DAY && estimate.value().isPresent()
                ? estimate.valued(Math.floor(estimate.value().getAsDouble()))
                : estimate;
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        List<Told> all = new ArrayList<>(super.tells(what, estimate));
        if (what == Of.DAY && estimate.n() % 2 == 0) {
            all.add(Told.of("figures.note.median_day"));
        }
        return all;
    }

    @Override
    public Compared compared() {
        return Compared.RANKS;
    }

    @Override
    public String inR() {
        return "median(x)  # weighted: Hmisc::wtd.quantile(x, w, 0.5, normwt = TRUE); days: as.Date(x)";
    }
}
