package org.feltbok.figures.render;

import org.feltbok.base.text.DayNumber;
import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.NumberRules;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers as a language writes them: 5,4 and 72 % in Norwegian, 5.4 and 72% in English; days as
 * dates.
 */
public final class Numbers {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private final Locale locale;
    private final NumberRules rules;

    /** To be copied: reading a pattern takes longer than writing a number. */
    private final Map<Shape, DecimalFormat> formats = new ConcurrentHashMap<>();

    private record Shape(int decimals, String suffix) {}

    public Numbers(Locale locale) {
        this(locale, NumberRules.USUAL);
    }

    /**
     * @param rules of a house style
     */
    public Numbers(Locale locale, NumberRules rules) {
        this.locale = locale;
        this.rules = rules;
    }

    public Locale locale() {
        return locale;
    }

    /** The program's texts in the language, with such numbers in them. */
    public Texts texts() {
        return rules.in(new Texts(Language.of(locale)));
    }

    /** The number with so many decimals, without a unit; halves are rounded away from zero. */
    public String plain(double value, int decimals) {
        return format(decimals, "").format(Decimals.round(value, decimals));
    }

    /** The number as its column shows it, without a unit. */
    public String plain(double value, Column column) {
        return column.unit() == Unit.DAY
                ? DayNumber.show(value, locale)
                : plain(value, column.decimals());
    }

    /** The number as its column shows it, with a percent sign where it is a percentage. */
    public String full(double value, Column column) {
        return column.unit() == Unit.DAY
                ? DayNumber.show(value, locale)
                : format(column.decimals(), suffix(column.unit()))
                        .format(Decimals.round(value, column.decimals()));
    }

    /** The value that is shown with so many decimals. */
    static double round(double value, int decimals) {
        return Decimals.rounded(value, decimals);
    }

    /** A format for the numbers along an axis. */
    NumberFormat axis(int decimals, Unit unit) {
        return unit == Unit.DAY ? new DayFormat(locale) : format(decimals, suffix(unit));
    }

    private String suffix(Unit unit) {
        return rules.suffix(unit, locale.getLanguage().equals("en"), NO_BREAK_SPACE + "");
    }

    /** A copy, as a format that is in use is nobody else's. */
    private NumberFormat format(int decimals, String suffix) {
        return (NumberFormat)
                formats.computeIfAbsent(new Shape(decimals, suffix), this::format).clone();
    }

    private DecimalFormat format(Shape shape) {
        int decimals = shape.decimals();
        String suffix = shape.suffix();
        String fraction = decimals > 0 ? "." + "0".repeat(decimals) : "";
        String quoted = suffix.isEmpty() ? "" : "'" + suffix + "'";
        DecimalFormatSymbols symbols = ShownNumber.symbols(locale);
        if (rules.thousands() == NumberRules.Thousands.SPACE) {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
        }
        String whole = rules.thousands() == NumberRules.Thousands.NONE ? "0" : "#,##0";
        var format = new DecimalFormat(whole + fraction + quoted, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
