package org.feltbok.analysis;

import org.feltbok.expr.CodeNames;
import org.feltbok.expr.Expression;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A condition on one variable: {@code type=UH}, {@code q8=1-3}, {@code income_index<100}.
 *
 * @param operator one of {@code = != < <= > >=}
 * @param value a class, codes, or a number
 */
public record Asks(String variable, String operator, String value) implements Condition {
    @Override
    public Set<String> variables() {
        return Set.of(variable);
    }

    @Override
    public Asks named(UnaryOperator<String> names) {
        String name = names.apply(variable);
        return name.equals(variable) ? this : new Asks(name, operator, value);
    }

    @Override
    public Asks renamed(UnaryOperator<String> names) {
        return named(names);
    }

    @Override
    public Optional<Condition> coded(Predicate<String> of, CodeNames codes) {
        boolean listed = isEqual() || operator.equals("!=");
        return listed && of.test(variable)
                ? Codes.renamed(value, codes).map(v -> new Asks(variable, operator, v))
                : Optional.of(this);
    }

    public boolean isEqual() {
        return operator.equals("=");
    }

    @Override
    public Expression expression() {
        String name = "${" + variable + "}";
        return Expression.parse(
                switch (operator) {
                    case "=" -> "in(" + name + ", " + quoted() + ")";
                    case "!=" -> "not(in(" + name + ", " + quoted() + "))";
                    default -> name + " " + operator + " " + value;
                });
    }

    private String quoted() {
        return value.indexOf('\'') < 0 ? "'" + value + "'" : "\"" + value + "\"";
    }

    @Override
    public String toString() {
        return Notation.name(variable) + operator + Notation.value(value);
    }
}
