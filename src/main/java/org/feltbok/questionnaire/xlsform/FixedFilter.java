package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter of choices that asks for nothing but the columns of the choices, such as {@code unit =
 * '1'}: whatever is answered, the same choices are left.
 */
final class FixedFilter {
    /**
     * What asks for a question, a text, which both stay as they are, or a word that is no function.
     */
    static final Pattern WORD =
            Pattern.compile(
                    "\\$\\{[^{}]*}|'[^']*'|\"[^\"]*\"|(?<word>[\\p{L}_][\\p{L}\\p{N}_.-]*)(?!\\s*\\()");

    /** Before the name of a column, since a question may be called the same. */
    static final String COLUMN = "choice__";

    private FixedFilter() {}

    /** The rows of a list that are left; empty if answers decide, or if it cannot be understood. */
    static Optional<List<Row>> left(String filter, Sheet choices, String list) {
        if (filter.contains("${")) {
            return Optional.empty();
        }
        try {
            Expression condition = Expression.parse(named(filter, choices));
            return Optional.of(
                            choices.rows().stream()
                                    .filter(r -> r.get("list_name").equals(list))
                                    .filter(r -> condition.holds(of(r)))
                                    .toList())
                    .filter(rows -> !rows.isEmpty());
        } catch (FaultException notUnderstood) {
            return Optional.empty();
        }
    }

    /** Whether a column of the choices is asked for by a filter. */
    static boolean asks(String filter, String column) {
        Matcher words = WORD.matcher(filter);
        while (words.find()) {
            if (column.equals(words.group("word"))) {
                return true;
            }
        }
        return false;
    }

    /** The filter with its columns as names that an expression can ask for. */
    static String named(String filter, Sheet choices) {
        return WORD.matcher(filter)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        choices.header().has(m.group())
                                                ? "${" + COLUMN + m.group() + "}"
                                                : m.group()));
    }

    /** The cells of a choice; an empty one is an empty text, as other programs have it. */
    static Value cell(Row row, String name) {
        return new Value.Text(row.get(name.substring(COLUMN.length())));
    }

    private static Scope of(Row row) {
        return Scope.timeless(name -> cell(row, name));
    }
}
