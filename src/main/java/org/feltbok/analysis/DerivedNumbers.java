package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Decimals;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Columns of numbers that are made of others. */
public final class DerivedNumbers {
    private DerivedNumbers() {}

    /**
     * The mean or the sum of the values of several scales, such as an index of items that ask for
     * one thing (R: {@code rowMeans(x, na.rm = TRUE)}, {@code rowSums(x, na.rm = TRUE)} where
     * enough are there). Where too few are there, the first of them that is not says why.
     *
     * @param inputs scales and numbers
     * @param reversed those of them that count from the other end: the sum of the least and the
     *     greatest value that their classes stand for, less the own
     * @param isSum else the mean
     * @param least how many of them must have a value
     */
    public record IndexOf(List<String> inputs, Set<String> reversed, boolean isSum, int least)
            implements Derived.NumberByRow {
        /** The values of one of the scales, turned where it is reversed. */
        IntToDoubleFunction values(Dataset data, String name) {
            IntToDoubleFunction own = RowNumbers.of(data, name).value();
            if (!reversed.contains(name)) {
                return own;
            }
            double[] steps =
                    data.require(name).categories().stream()
                            .filter(Category::counts)
                            .mapToDouble(Category::value)
                            .sorted()
                            .toArray();
            double ends = steps.length == 0 ? Double.NaN : steps[0] + steps[steps.length - 1];
            return row -> Decimals.clean(ends - own.applyAsDouble(row));
        }

        @Override
        public IntToDoubleFunction over(Dataset data) {
            List<IntToDoubleFunction> values = new ArrayList<>();
            inputs.forEach(name -> values.add(values(data, name)));
            return row -> {
                ExactSum sum = new ExactSum();
                int n = 0;
                for (IntToDoubleFunction each : values) {
                    double value = each.applyAsDouble(row);
                    if (!Double.isNaN(value)) {
                        sum.add(value);
                        n++;
                    }
                }
                return n == 0 || n < least ? Double.NaN : sum.over(isSum ? 1 : n);
            };
        }

        @Override
        public IntFunction<MissingKind> missing(Dataset data) {
            return firstMissing(data, inputs);
        }
    }

    /**
     * A number worked out in the language of skip rules, such as {@code ${a} + 2 * ${b}}. Where it
     * is unknown, the first of what it asks for that is missing says why; where nothing is missing
     * (a division by 0), it does not apply.
     *
     * @param names by the name that is written that of the column
     * @param inputs those columns, and the ticks of those with several answers
     */
    public record Calculation(String source, Map<String, String> names, List<String> inputs)
            implements Derived.NumberByRow {
        /** One whose names are those of columns. */
        public static Calculation of(String source) {
            Formula formula = Formula.of(source);
            return new Calculation(source, formula.names(), List.copyOf(formula.variables()));
        }

        @Override
        public IntToDoubleFunction over(Dataset data) {
            Expression expression = Expression.parse(source);
            RowScope values = new RowScope(data, names);
            Scope scope = Scope.timeless(values::value);
            return row -> {
                values.at(row);
                return Decimals.clean(expression.evaluate(scope).number().orElse(Double.NaN));
            };
        }

        @Override
        public IntFunction<MissingKind> missing(Dataset data) {
            return firstMissing(data, names.values().stream().sorted().toList());
        }
    }

    /**
     * Numbers that somebody gave, made of nothing.
     *
     * @param byRow by the identities of rows
     */
    public record Given(Map<String, Double> byRow) implements Derived {
        @Override
        public List<String> inputs() {
            return List.of();
        }

        @Override
        public Column of(Dataset data) {
            double[] values = new double[data.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = byRow.getOrDefault(data.row(row).id(), Double.NaN);
            }
            return NumberColumn.of(values);
        }
    }

    /** Why the first of some columns is missing in a row; "does not apply" if none is. */
    private static IntFunction<MissingKind> firstMissing(Dataset data, List<String> names) {
        List<IntFunction<MissingKind>> reasons = new ArrayList<>();
        List<IntPredicate> lacking = new ArrayList<>();
        for (String name : names) {
            if (name.equals(CaseNames.OWN + CaseNames.CASE)) {
                continue;
            }
            if (data.column(name) instanceof CategoryColumn c && !counts(data, name)) {
                lacking.add(row -> c.get(row) < 0);
                reasons.add(row -> CategoryColumn.kind(c.get(row)));
            } else {
                RowNumbers numbers = RowNumbers.of(data, name);
                lacking.add(row -> Double.isNaN(numbers.at(row)));
                reasons.add(numbers.missing());
            }
        }
        return row -> {
            for (int i = 0; i < reasons.size(); i++) {
                if (lacking.get(i).test(row)) {
                    return reasons.get(i).apply(row);
                }
            }
            return MissingKind.NOT_APPLICABLE;
        };
    }

    private static boolean counts(Dataset data, String name) {
        return RowNumbers.has(data.require(name));
    }
}
