package org.feltbok.figures.render;

import org.feltbok.base.text.DayNumber;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Writes the numbers along an axis of days as dates. */
final class DayFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final Locale locale;

    DayFormat(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(DayNumber.show(number, locale));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    /** Nothing is read along an axis. */
    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("dates are only written");
    }
}
