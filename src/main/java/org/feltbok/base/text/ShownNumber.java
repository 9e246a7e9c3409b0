package org.feltbok.base.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as people read them in a language. What is below nothing has a real minus sign in every
 * language, the one that Norwegian has of itself: a hyphen is lost at the end of a line and is
 * taken for a dash. Files for other programs keep the hyphen that those read.
 */
public final class ShownNumber {
    private static final char MINUS = '\u2212';

    private ShownNumber() {}

    /** The signs of a language. */
    public static DecimalFormatSymbols symbols(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    /** With so many decimals; halves are rounded away from zero. */
    public static String of(double value, int decimals, Locale locale) {
        return format(decimals, locale).format(Decimals.round(value, decimals));
    }

    /** How many there are, as it stands in running text too: 1,615 in English, never 1615. */
    public static String count(int n, Locale locale) {
        return of(n, 0, locale);
    }

    /** From the fewest to the most, such as 65–1,615; one number where both are the same. */
    public static String counts(int fewest, int most, Locale locale) {
        String first = count(fewest, locale);
        return fewest == most ? first : first + "–" + count(most, locale);
    }

    /** A format that writes just so many decimals. */
    public static NumberFormat format(int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        if (format instanceof DecimalFormat d) {
            d.setDecimalFormatSymbols(symbols(locale));
        }
        return format;
    }
}
