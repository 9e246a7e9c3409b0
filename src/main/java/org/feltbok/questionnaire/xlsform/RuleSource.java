package org.feltbok.questionnaire.xlsform;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell with a rule says, in the words that the one expression language has. */
final class RuleSource {
    /** A text of the rule, which stays as it is, or nothing at all on the right of a comparison. */
    private static final Pattern NOTHING =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(?<sign>!?=)\\s*null\\b(?![\\w(.-])");

    private RuleSource() {}

    /**
     * A rule as forms write it: a word or a cell that is true or false for a whole rule, and {@code
     * null} for what is not answered.
     */
    static String of(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> "true()";
            case "no", "false" -> "false()";
            default ->
                    NOTHING.matcher(cell)
                            .replaceAll(m -> m.group("sign") == null ? "$0" : "${sign} ''");
        };
    }
}
