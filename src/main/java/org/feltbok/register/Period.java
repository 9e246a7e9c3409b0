package org.feltbok.register;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a heading or a cell names.
 *
 * @param year null if it is no whole year, such as a quarter or a span of years
 * @param rest what else stands there
 */
record Period(@Nullable Integer year, String text, String rest) {
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d.,])((?:18|19|20)\\d\\d)([KQTVUMkqtvum]\\d{1,2}|\\s?[-–/]\\s?\\d{2,4})?(?![\\d])");

    /** The last time named in a text; null if none is. */
    static @Nullable Period of(String text) {
        Matcher m = TIME.matcher(text);
        Period found = null;
        while (m.find()) {
            Integer year = m.group(2) == null ? Integer.valueOf(m.group(1)) : null;
            String rest = (text.substring(0, m.start()) + " " + text.substring(m.end())).strip();
            found = new Period(year, m.group(), rest.replaceAll("\\s+", " "));
        }
        return found;
    }

    /** Whether a text is a time and nothing else. */
    static boolean is(String text) {
        Period period = of(text);
        return period != null && period.rest().isEmpty();
    }
}
