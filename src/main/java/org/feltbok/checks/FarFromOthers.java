package org.feltbok.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Those numbers stand out that are far from all others; see {@link FarOut}. */
final class FarFromOthers implements Comparison {
    private static final int ENOUGH = 20;
    private static final double FAR = 3;

    /** A number of a response. */
    private record Said(double number, String response) {
        static final Comparator<Said> ORDER =
                Comparator.comparingDouble(Said::number).thenComparing(Said::response);
    }

    /** From here on downwards and upwards numbers are far out. */
    private record Limits(double low, double high) {
        static final Limits NONE = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private InOrder<Said> all = InOrder.by(Said.ORDER);
    private Limits limits = Limits.NONE;

    @Override
    public void put(Spot response, Object mark) {
        all = all.with(new Said((Double) mark, response.id()));
    }

    @Override
    public void take(Spot response, Object mark) {
        all = all.without(new Said((Double) mark, response.id()));
    }

    /** Those between the limits as they were and as they are now. */
    @Override
    public Collection<String> changed() {
        Limits before = limits;
        limits = limits();
        List<String> changed = new ArrayList<>();
        addBetween(changed, before.low(), limits.low());
        addBetween(changed, before.high(), limits.high());
        return changed;
    }

    private void addBetween(List<String> changed, double one, double other) {
        if (one == other) {
            return;
        }
        int from = all.before(new Said(Math.min(one, other), ""));
        for (int i = from; i < all.size() && all.get(i).number() <= Math.max(one, other); i++) {
            changed.add(all.get(i).response());
        }
    }

    private Limits limits() {
        if (all.size() < ENOUGH) {
            return Limits.NONE;
        }
        double low = quantile(0.25);
        double high = quantile(0.75);
        double far = FAR * (high - low);
        return far == 0 ? Limits.NONE : new Limits(low - far, high + far);
    }

    private double quantile(double share) {
        double place = share * (all.size() - 1);
        int below = (int) place;
        double one = all.get(below).number();
        double next = all.get(Math.min(below + 1, all.size() - 1)).number();
        return one + (place - below) * (next - one);
    }

    @Override
    public boolean standsOut(Spot response, Object mark) {
        double number = (Double) mark;
        return number < limits.low() || number > limits.high();
    }
}
