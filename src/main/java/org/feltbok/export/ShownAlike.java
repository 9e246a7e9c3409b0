package org.feltbok.export;

import org.feltbok.base.text.Decimals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for cells that every spreadsheet shows as {@link Decimals} rounds them. Some round the
 * number as it stands in binary, so that 4.05 would be 4.0 there and 4.1 in the picture; a number
 * at a half is written a hair further from zero, less than any spreadsheet shows.
 */
final class ShownAlike {
    private static final int STEPS = 8;

    private ShownAlike() {}

    static double of(double value, int decimals) {
        BigDecimal shown = Decimals.round(value, decimals);
        double written = value;
        for (int i = 0; i < STEPS; i++) {
            if (binary(written, decimals).compareTo(shown) == 0) {
                return written;
            }
            written =
                    Math.nextAfter(
                            written,
                            value < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return shown.doubleValue();
    }

    private static BigDecimal binary(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
