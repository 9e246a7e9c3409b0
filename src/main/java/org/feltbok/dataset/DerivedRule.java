package org.feltbok.dataset;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Derivation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a variable is derived.
 *
 * @param classes those of the new variable, in the order to show them; none of numbers and flags
 */
public record DerivedRule(Derivation how, List<Category> classes) {
    public DerivedRule {
        classes = List.copyOf(classes);
    }

    /**
     * @param isOrdered whether a class without a number stands for its code, if that is one
     */
    List<Category> classes(boolean isOrdered) {
        return classes.stream().map(c -> isOrdered ? valued(c) : c).toList();
    }

    private static Category valued(Category plain) {
        OptionalDouble code = number(plain.code());
        return Double.isNaN(plain.value()) && code.isPresent()
                ? new Category(
                        plain.code(),
                        plain.label(),
                        plain.shortLabel(),
                        code.getAsDouble(),
                        plain.missing())
                : plain;
    }

    private static OptionalDouble number(String code) {
        return code.matches("-?\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(code))
                : OptionalDouble.empty();
    }
}
