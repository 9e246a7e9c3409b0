package org.feltbok.base.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * The same.
     *
     * @param between what stands between thousands; empty = as the language has it
     */
    static String of(double value, int decimals, Locale locale, Optional<String> between) {
        NumberFormat format = format(decimals, locale);
        if (between.isPresent() && format instanceof DecimalFormat d) {
            String sign = between.get();
            d.setGroupingUsed(!sign.isEmpty());
            DecimalFormatSymbols symbols = d.getDecimalFormatSymbols();
            symbols.setGroupingSeparator(sign.isEmpty() ? ' ' : sign.charAt(0));
            d.setDecimalFormatSymbols(symbols);
        }
        return format.format(Decimals.round(value, decimals));
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
