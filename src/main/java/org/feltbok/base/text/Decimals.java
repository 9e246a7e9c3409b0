package org.feltbok.base.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rule by which numbers are rounded wherever they are shown, written or compared: half away
 * from zero, of the decimal number that is meant. 4.05 is 4.1 with one decimal, although its binary
 * form lies just below the half.
 *
 * <p>The number meant is the shortest decimal that reads back as the same binary number. Of one
 * with more than fifteen digits the last are taken for what binary arithmetic left behind (0.1 +
 * 0.05 gives 0.15000000000000002), as spreadsheets do too.
 */
public final class Decimals {
    /** What a binary number holds of any decimal number. */
    private static final int DIGITS = 15;

    private Decimals() {}

    /** The decimal number that is meant. */
    public static BigDecimal meant(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value);
        int surplus = shortest.precision() - DIGITS;
        boolean clean = surplus <= 0 || surplus >= shortest.scale();
        return clean
                ? shortest
                : shortest.setScale(shortest.scale() - surplus, RoundingMode.HALF_EVEN);
    }

    /** The decimal number that is meant, as a binary number again: 0.1 + 0.2 is 0.3. */
    public static double clean(double value) {
        return Double.isFinite(value) && Math.rint(value) != value
                ? meant(value).doubleValue()
                : value;
    }

    /**
     * With so many decimals; never a negative zero.
     *
     * @param value finite
     */
    public static BigDecimal round(double value, int decimals) {
        return meant(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** As {@link #round}, as a binary number again. */
    public static double rounded(double value, int decimals) {
        return round(value, decimals).doubleValue();
    }
}
