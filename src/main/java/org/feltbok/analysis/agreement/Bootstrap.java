package org.feltbok.analysis.agreement;

import org.feltbok.analysis.Interval;
import org.feltbok.base.Quantiles;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Intervals by samples drawn anew (Efron 1979, percentile method): answers are drawn with
 * repetition, as many as there are, and the number is computed of each sample. The limits are the
 * 2.5th and 97.5th percentile as R's {@code quantile} gives them. The same seed gives the same
 * interval on every machine, since how {@link Random} draws is laid down.
 *
 * @param samples how many are drawn; 0 = no intervals
 * @param seed of the drawing
 */
public record Bootstrap(int samples, long seed) {
    /** None. */
    public static final Bootstrap NONE = new Bootstrap(0, 0);

    public static final double LEVEL = 95;

    /** With fewer samples in which it is defined than this part, there is no interval. */
    private static final double DEFINED = 0.95;

    /** Each number of a sample, in one go. */
    Coefficient[] of(Ratings ratings, Function<Ratings.Sums, Coefficient[]> numbers) {
        Ratings.Sums whole = ratings.sums();
        Coefficient[] found = numbers.apply(whole);
        int clusters = ratings.clusters();
        if (samples == 0 || clusters == 0) {
            return found;
        }
        double[][] drawn = new double[found.length][samples];
        int[] defined = new int[found.length];
        if (!whole.isAlike()) {
            Random random = new Random(seed);
            int[] sample = new int[clusters];
            for (int s = 0; s < samples; s++) {
                Arrays.setAll(sample, i -> random.nextInt(clusters));
                Coefficient[] some = numbers.apply(ratings.sums(sample));
                for (int i = 0; i < some.length; i++) {
                    if (some[i].value().isPresent()) {
                        drawn[i][defined[i]++] = some[i].value().getAsDouble();
                    }
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i].value().isPresent()) {
                found[i] =
                        whole.isAlike()
                                ? found[i].withoutInterval(Undefined.NO_DISAGREEMENT)
                                : within(found[i], Arrays.copyOf(drawn[i], defined[i]));
            }
        }
        return found;
    }

    private Coefficient within(Coefficient value, double[] drawn) {
        if (drawn.length < DEFINED * samples) {
            return value.withoutInterval(Undefined.TOO_RARE);
        }
        Arrays.sort(drawn);
        double tail = (100 - LEVEL) / 200;
        return value.within(
                new Interval(Quantiles.of(drawn, tail), Quantiles.of(drawn, 1 - tail), LEVEL));
    }
}
