package org.feltbok.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The lower or upper end of the interval of another statistic, as a number of its own. */
final class Bound extends Statistic {
    private final Statistic whole;
    private final boolean isHigh;
    private final Confidence confidence;

    private Bound(String name, Statistic whole, boolean isHigh, Confidence confidence) {
        super(name, whole.argument());
        this.whole = whole;
        this.isHigh = isHigh;
        this.confidence = confidence;
    }

    static List<Statistic> of(String name, Statistic whole, Confidence confidence) {
        return List.of(
                new Bound(name + "_low", whole, false, confidence),
                new Bound(name + "_high", whole, true, confidence));
    }

    /** One of the two ends of a statistic that may be empty. */
    static Optional<Statistic> of(Optional<Statistic> whole, int end) {
        return whole.map(s -> s.bounds().get(end));
    }

    @Override
    public Set<Of> fits() {
        return whole.fits();
    }

    @Override
    public Unit unit() {
        return whole.unit();
    }

    @Override
    public int decimals(OptionalInt ofVariable) {
        return whole.decimals(ofVariable);
    }

    @Override
    Estimate of(Sample sample) {
        Estimate estimate = whole.of(sample);
        return estimate.valued(
                estimate.interval().map(i -> isHigh ? i.high() : i.low()).orElse(Double.NaN));
    }

    @Override
    public String source() {
        return whole.source();
    }

    @Override
    public String inR() {
        return whole.inR() + "$conf.int[" + (isHigh ? 2 : 1) + "]";
    }

    @Override
    String unweightable(Of what) {
        return whole.unweightable(what);
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        return whole.tells(what, estimate);
    }

    @Override
    public List<Object> inLabel() {
        return List.of(confidence.shown());
    }
}
