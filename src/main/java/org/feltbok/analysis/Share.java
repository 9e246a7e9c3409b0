package org.feltbok.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Percent of those who answered; of cases and responses the part compared; of an indicator sums.
 */
final class Share extends PercentStatistic {
    Share() {
        super("share");
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.CASES, Of.RESPONSES, Of.CODES, Of.TICKS, Of.CODE, Of.INDICATOR);
    }

    @Override
    Estimate of(Sample sample) {
        if (sample.what() != Of.INDICATOR) {
            return sample.part().percent();
        }
        IndicatorSample indicator = sample.indicator();
        IndicatorSample.Sums sums = indicator.sums(indicator.part(0), indicator.whole());
        return sums.estimate(sums.of(0).percentOf(sums.of(1)));
    }

    @Override
    public Compared compared() {
        return Compared.SHARES;
    }

    @Override
    public String inR() {
        return "100 * sum(w * x) / sum(w)  # x: 1 for a hit, 0 for another answer";
    }

    @Override
    String unweightable(Of what) {
        return what == Of.INDICATOR ? "analysis.weight_sums" : "";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return switch (what) {
            case TICKS -> List.of(Told.of("figures.note.several"));
            case CODE -> List.of(Told.of("figures.note.codes"));
            case INDICATOR -> List.of(Told.of("figures.note.sums"));
            default -> List.of();
        };
    }

    @Override
    public boolean isPart() {
        return true;
    }
}
