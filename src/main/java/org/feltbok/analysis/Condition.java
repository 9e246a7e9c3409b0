package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a row must meet to be counted: {@code type=UH}, {@code q8=1-3}, {@code income_index<100}.
 *
 * @param operator one of {@code = != < <= > >=}
 * @param value a class, codes, or a number
 */
public record Condition(String variable, String operator, String value) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([^=!<>\\s]+?)\\s*(!=|<=|>=|=|<|>)\\s*(.+?)\\s*");

    /** Several, joined by commas. */
    public static List<Condition> parseAll(String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : text.split(",")) {
            conditions.add(parse(part));
        }
        return conditions;
    }

    public static Condition parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new FaultException("analysis.condition", text.strip());
        }
        return new Condition(m.group(1), m.group(2), m.group(3));
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
        return variable + operator + value;
    }
}
