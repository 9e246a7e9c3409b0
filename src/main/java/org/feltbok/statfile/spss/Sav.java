package org.feltbok.statfile.spss;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** Numbers and words of the format. */
final class Sav {
    /** Bytes of a cell, of which wide ones have several. */
    static final int CELL = 8;

    /** Bytes of a string above which it is stored as several. */
    static final int WIDEST = 255;

    /** Of a very long string, the bytes that each part but the last counts for in its width. */
    static final int PART = 252;

    /** No text is longer. */
    static final int LONGEST = 32_767;

    static final double SYSTEM_MISSING = -Double.MAX_VALUE;
    static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);
    static final double HIGHEST = Double.MAX_VALUE;
    static final double BIAS = 100;

    static final int VARIABLE = 2;
    static final int VALUE_LABELS = 3;
    static final int VALUE_LABEL_VARIABLES = 4;
    static final int DOCUMENT = 6;
    static final int EXTENSION = 7;
    static final int END = 999;

    static final int INTEGERS = 3;
    static final int FLOATS = 4;
    static final int SETS = 7;
    static final int DISPLAY = 11;
    static final int LONG_NAMES = 13;
    static final int VERY_LONG = 14;
    static final int CASES = 16;
    static final int VARIABLE_ATTRIBUTES = 18;
    static final int NEWER_SETS = 19;
    static final int ENCODING = 20;
    static final int LONG_LABELS = 21;
    static final int LONG_MISSING = 22;

    static final int SKIP = 0;
    static final int LAST_SMALL = 251;
    static final int ALL_READ = 252;
    static final int LITERAL = 253;
    static final int BLANKS = 254;
    static final int MISSING = 255;

    static final int FORMAT_TEXT = 1;
    static final int FORMAT_NUMBER = 5;
    static final int FORMAT_TIME = 21;
    static final int FORMAT_SORTED_DAY = 39;

    /** Formats of days, those that show the month, quarter or week alone too. */
    static final Set<Integer> DAYS = Set.of(20, 23, 24, 28, 29, 30, 38, 39);

    /** Formats of moments: DATETIME, YMDHMS. */
    static final Set<Integer> MOMENTS = Set.of(22, 41);

    /** Formats of times: TIME, DTIME, MTIME. */
    static final Set<Integer> TIMES = Set.of(21, 25, 40);

    /** Under which a name goes where the file comes from. */
    static final String ORIGIN = "feltbok_name";

    /** Numbers of code pages that Java knows by other names. */
    static final Map<Integer, String> CODE_PAGES = Map.of(65001, "UTF-8", 28591, "ISO-8859-1");

    private static final LocalDateTime FIRST = LocalDateTime.of(1582, 10, 14, 0, 0);

    private Sav() {}

    /** Seconds as the format counts them. */
    static double seconds(LocalDateTime moment) {
        return ChronoUnit.SECONDS.between(FIRST, moment) + moment.getNano() / 1e9;
    }

    /** The moment; seconds outside of what a calendar has give none. */
    static LocalDateTime moment(double seconds) {
        long nanos = Math.round((seconds - Math.floor(seconds)) * 1e9);
        return FIRST.plusSeconds((long) Math.floor(seconds)).plusNanos(nanos);
    }

    /** A length made up to whole cells. */
    static int cells(int width) {
        return (width + CELL - 1) / CELL;
    }

    /** How many stored strings one of a width has. */
    static int parts(int width) {
        return width <= WIDEST ? 1 : (width + PART - 1) / PART;
    }
}
