package org.feltbok.questionnaire;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items that a text or a rule names as XLSForm does: {@code How old is ${name}?}. */
public final class NamedItems {
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^{}\\s]+)\\s*\\}");

    private NamedItems() {}

    /** Whether a text names any. */
    public static boolean areIn(String text) {
        return NAME.matcher(text).find();
    }

    /** A text with something else in place of each, given its name. */
    public static String replaced(String text, UnaryOperator<String> instead) {
        return text.contains("${")
                ? NAME.matcher(text)
                        .replaceAll(m -> Matcher.quoteReplacement(instead.apply(m.group(1))))
                : text;
    }
}
