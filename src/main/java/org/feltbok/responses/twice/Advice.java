package org.feltbok.responses.twice;

import org.feltbok.analysis.ExactInterval;
import org.feltbok.analysis.Interval;

import java.util.Optional;

/**
 * Whether enough was keyed twice to trust what was keyed once.
 *
 * @param wrong between how many fields are wrong in what was keyed once; empty where nothing is
 *     known
 * @param more responses to be keyed twice until the upper limit is low enough, if errors stay as
 *     frequent as they are
 */
public record Advice(Kind kind, KeyedOnce once, Optional<Interval> wrong, int more) {
    /** The upper limit that is low enough: one field in a hundred. */
    public static final double LIMIT = 0.01;

    /** What to do. */
    public enum Kind {
        /** Nothing was keyed twice by two people. */
        NOTHING_YET,
        /** All was keyed twice. */
        ALL_TWICE,
        ENOUGH,
        MORE,
        /** However many more: errors are too frequent. */
        KEY_ALL
    }

    public static Advice of(ErrorRates rates, KeyedOnce once) {
        Optional<Interval> share = rates.first().interval();
        if (share.isEmpty()) {
            return new Advice(Kind.NOTHING_YET, once, Optional.empty(), 0);
        }
        Interval s = share.get();
        Interval wrong = new Interval(s.low() * once.fields(), s.high() * once.fields(), s.level());
        if (once.responses() == 0) {
            return new Advice(Kind.ALL_TWICE, once, Optional.of(wrong), 0);
        }
        if (s.high() < LIMIT) {
            return new Advice(Kind.ENOUGH, once, Optional.of(wrong), 0);
        }
        int more = more(rates, once.responses());
        return new Advice(
                more > once.responses() ? Kind.KEY_ALL : Kind.MORE,
                once,
                Optional.of(wrong),
                Math.min(more, once.responses()));
    }

    /** The least number that is enough, or more than there are. */
    private static int more(ErrorRates rates, int there) {
        int low = 0;
        int high = there + 1;
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (upper(rates, middle) < LIMIT) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The upper limit after so many responses more, with errors as frequent as now. */
    private static double upper(ErrorRates rates, int more) {
        double each = (double) rates.first().fields() / rates.pairs();
        long fields = Math.round(rates.first().fields() + more * each);
        double share = rates.first().share().orElse(0);
        long errors = Math.min(fields, (long) Math.ceil(share * fields - 1e-9));
        return ExactInterval.of(errors, fields, ErrorShare.LEVEL).high();
    }
}
