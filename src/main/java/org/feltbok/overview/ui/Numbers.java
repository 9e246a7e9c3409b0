package org.feltbok.overview.ui;

import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.ShownNumber;

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

    /** With one decimal and its sign. */
    String signed(double number) {
        return (Decimals.round(number, 1).signum() > 0 ? "+" : "")
                + ShownNumber.of(number, 1, locale);
    }
}
