package org.feltbok.base.text;

import java.util.regex.Pattern;

/** Texts for what people open or paste in a spreadsheet: nothing that it would run as a formula. */
public final class NoFormula {
    /** As people write them: -12,5, +1 234.5, -3 %, -1.2E-7. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-] ?(?:\\d+|[.,]\\d+)(?:[ \u00a0\u202f.,']\\d+)*(?:[eE][+-]?\\d+)?[ \u00a0\u202f]?[%‰]?");

    private NoFormula() {}

    /**
     * The text with an apostrophe before it if a spreadsheet would take it for a formula; a text
     * that is a number stays as it is.
     */
    public static String of(String text) {
        boolean formula =
                !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
