package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.expr.CodeNames;
import org.feltbok.expr.Expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a row must meet to be counted: short as {@code type=UH}, {@code q8=1-3}, {@code
 * income_index<100}, {@code region='east,north'}, or in brackets in the language of skip rules,
 * {@code (${q1} = 1 or in(${q8}, '1-3;7'))}. Both are the same thing inside: see {@link
 * #expression()}.
 */
public sealed interface Condition permits Asks, Formula {
    /** The names of the variables that it asks. */
    Set<String> variables();

    /** The same with other names. */
    Condition named(UnaryOperator<String> names);

    /**
     * The same written with other names, for good; {@link #named} only says what those written mean
     * here.
     */
    Condition renamed(UnaryOperator<String> names);

    /**
     * The same where the codes of a variable have other names.
     *
     * @param variable tells whether a name means that variable
     * @return empty if it asks the variable in a way that does not show which codes are meant
     */
    Optional<Condition> coded(Predicate<String> variable, CodeNames codes);

    /** What it says in the language of skip rules. */
    Expression expression();

    /** Several, joined by commas. */
    static List<Condition> parseAll(String text) {
        Notation notation = new Notation(text);
        return parts(notation.masked(), notation);
    }

    static Condition parse(String text) {
        Notation notation = new Notation(text);
        return Reading.part(notation.masked(), notation);
    }

    /** Those in a piece of a text whose quotes are read already. */
    static List<Condition> parts(String masked, Notation notation) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : masked.split(",")) {
            conditions.add(Reading.part(part, notation));
        }
        return conditions;
    }

    static Condition equal(String variable, String value) {
        return new Asks(variable, "=", value);
    }

    static String text(List<Condition> conditions) {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(","));
    }

    /** Reads a single one. */
    final class Reading {
        private static final Pattern FORM =
                Pattern.compile("\\s*([^=!<>\\s]+?)\\s*(!=|<=|>=|=|<|>)\\s*(.+?)\\s*");

        private Reading() {}

        private static Condition part(String masked, Notation notation) {
            String whole = notation.meant(masked).strip();
            if (notation.isFormula(masked.strip())) {
                return Formula.of(whole.substring(1, whole.length() - 1));
            }
            Matcher m = FORM.matcher(masked);
            if (!m.matches()) {
                throw new FaultException("analysis.condition", whole);
            }
            return new Asks(notation.meant(m.group(1)), m.group(2), notation.meant(m.group(3)));
        }
    }
}
