package org.feltbok.overview.ui;

import org.feltbok.base.text.Decimals;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers in the language of the window. */
record Numbers(Locale locale) {
    /** A share as whole percent: {@code 63 %}; a dash for a share of nothing. */
    String percent(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        return whole(Decimals.round(100 * share, 0).longValueExact()) + "\u00a0%";
    }

    /** The same; a dash where there is no share. */
    String percent(OptionalDouble share) {
        return percent(share.orElse(Double.NaN));
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With one decimal and its sign; a real minus sign. */
    String signed(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String text = format.format(Decimals.round(Math.abs(number), 1));
        boolean zero = Decimals.round(number, 1).signum() == 0;
        return zero ? text : (number > 0 ? "+" : "\u2212") + text;
    }
}
