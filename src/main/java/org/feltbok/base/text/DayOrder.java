package org.feltbok.base.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether days with slashes are written with the day first or the month. A single one may not say;
 * a column does where one of its days can only be read in one way, and none in the other.
 */
public enum DayOrder {
    /** What each says by itself. */
    EACH,
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}");
    private static final int MONTHS = 12;

    /** As the cells of a column show. */
    public static DayOrder of(Collection<String> column) {
        boolean day = false;
        boolean month = false;
        for (String cell : column) {
            Matcher m = SLASHES.matcher(cell.strip());
            if (m.matches()) {
                day |= Integer.parseInt(m.group(1)) > MONTHS;
                month |= Integer.parseInt(m.group(2)) > MONTHS;
            }
        }
        return day == month ? EACH : day ? DAY_FIRST : MONTH_FIRST;
    }

    /** A day in this order. */
    public WrittenDate read(String cell) {
        WrittenDate read = WrittenDate.of(cell);
        if (this == EACH || !(read instanceof WrittenDate.TwoWays two)) {
            return read;
        }
        int first = Integer.parseInt(cell.strip().replaceFirst("/.*", ""));
        boolean isFirst = first == (this == DAY_FIRST ? day(two.first()) : month(two.first()));
        return new WrittenDate.Value(isFirst ? two.first() : two.second());
    }

    private static int day(LocalDate date) {
        return date.getDayOfMonth();
    }

    private static int month(LocalDate date) {
        return date.getMonthValue();
    }
}
