package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a row must meet to be counted: {@code type=UH}, {@code q8=1-3}, {@code income_index<100},
 * {@code region='east,north'}.
 *
 * @param operator one of {@code = != < <= > >=}
 * @param value a class, codes, or a number
 */
public record Condition(String variable, String operator, String value) {
    Condition on(String otherVariable) {
        return new Condition(otherVariable, operator, value);
    }

    private static final Pattern FORM =
            Pattern.compile("\\s*([^=!<>\\s]+?)\\s*(!=|<=|>=|=|<|>)\\s*(.+?)\\s*");

    /** Several, joined by commas. */
    public static List<Condition> parseAll(String text) {
        Notation notation = new Notation(text);
        return parts(notation.masked(), notation);
    }

    public static Condition parse(String text) {
        Notation notation = new Notation(text);
        return part(notation.masked(), notation);
    }

    /** Those in a piece of a text whose quotes are read already. */
    static List<Condition> parts(String masked, Notation notation) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : masked.split(",")) {
            conditions.add(part(part, notation));
        }
        return conditions;
    }

    private static Condition part(String masked, Notation notation) {
        Matcher m = FORM.matcher(masked);
        if (!m.matches()) {
            throw new FaultException("analysis.condition", notation.meant(masked).strip());
        }
        return new Condition(notation.meant(m.group(1)), m.group(2), notation.meant(m.group(3)));
    }

    public static Condition equal(String variable, String value) {
        return new Condition(variable, "=", value);
    }

    public boolean isEqual() {
        return operator.equals("=");
    }

    public static String text(List<Condition> conditions) {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return Notation.name(variable) + operator + Notation.value(value);
    }
}
