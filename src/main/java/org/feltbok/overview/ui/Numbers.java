package org.feltbok.overview.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers in the language of the window. */
record Numbers(Locale locale) {
    /** A share as whole percent: {@code 63 %}. */
    String percent(double share) {
        return whole(Math.round(100 * share)) + "\u00a0%";
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With one decimal and its sign; a real minus sign. */
    String signed(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String text = format.format(Math.abs(number));
        boolean zero = Math.abs(number) < 0.05;
        return zero ? text : (number > 0 ? "+" : "\u2212") + text;
    }
}
