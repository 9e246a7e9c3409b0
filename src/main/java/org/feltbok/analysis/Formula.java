package org.feltbok.analysis;

import org.feltbok.expr.CodeNames;
import org.feltbok.expr.Expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A condition in the language of skip rules: {@code (${q1} = 1 or not(${region} = 'north'))}. A row
 * meets it if it is known to hold; what is missing makes it unknown.
 *
 * @param source without the brackets around it
 * @param names by the name that is written that which is meant
 */
public record Formula(String source, Map<String, String> names) implements Condition {
    public Formula {
        names = Map.copyOf(names);
    }

    /**
     * @throws org.feltbok.base.FaultException if it cannot be read
     */
    static Formula of(String source) {
        Map<String, String> names = new LinkedHashMap<>();
        Expression.parse(source).variables().forEach(n -> names.put(n, n));
        return new Formula(source.strip(), names);
    }

    @Override
    public Set<String> variables() {
        return new TreeSet<>(names.values());
    }

    @Override
    public Formula named(UnaryOperator<String> other) {
        Map<String, String> meant = new LinkedHashMap<>();
        names.forEach((written, name) -> meant.put(written, other.apply(name)));
        return new Formula(source, meant);
    }

    @Override
    public Formula renamed(UnaryOperator<String> other) {
        return of(expression().named(other).source());
    }

    @Override
    public Optional<Condition> coded(Predicate<String> variable, CodeNames codes) {
        return expression().coded(variable, codes).map(e -> of(e.source()));
    }

    @Override
    public Expression expression() {
        return Expression.parse(source);
    }

    @Override
    public String toString() {
        return "(" + source + ")";
    }
}
