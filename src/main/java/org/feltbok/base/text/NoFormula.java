package org.feltbok.base.text;

import java.util.regex.Pattern;

/** Texts for what people open or paste in a spreadsheet: nothing that it would run as a formula. */
public final class NoFormula {
    /** As people write them: -12,5, +1 234.5, -3 %, -1.2E-7. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-] ?(?:\\d+|[.,]\\d+)(?:[ \u00a0\u202f.,']\\d+)*(?:[eE][+-]?\\d+)?[ \u00a0\u202f]?[%‰]?");

    /** The wide ones begin a formula where Excel works in Chinese, Japanese or Korean. */
    private static final String STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private NoFormula() {}

    /**
     * The text with an apostrophe before it if a spreadsheet would take it for a formula; a text
     * that is a number stays as it is.
     */
    public static String of(String text) {
        boolean formula =
                !text.isEmpty()
                        && STARTS.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    /** The same in one line and without tabs, as a field of a text that is copied. */
    public static String field(String text) {
        return line(of(text));
    }

    /** In one line and without tabs. */
    public static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
