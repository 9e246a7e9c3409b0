package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** The kinds of columns that are made of others. */
public final class DerivedColumns {
    private static final int NOT_RECORDED = CategoryColumn.missing(MissingKind.NOT_RECORDED);

    private DerivedColumns() {}

    private static List<CategoryColumn> columns(Dataset data, List<String> names) {
        return names.stream().map(data::categories).toList();
    }

    /**
     * Whether an item with several answers has any: answered (0) if one of its flags is, else
     * missing as they are.
     */
    public record AnyAnswered(List<String> inputs) implements Derived.ByRow {
        @Override
        public int categories() {
            return 1;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            List<CategoryColumn> flags = columns(data, inputs);
            return row -> {
                int missing = NOT_RECORDED;
                for (CategoryColumn flag : flags) {
                    int cell = flag.get(row);
                    if (cell >= 0) {
                        return 0;
                    }
                    missing = Math.min(missing, cell);
                }
                return missing;
            };
        }
    }

    /**
     * The flag of a code of an open answer: 1 = has it or one below it, 0 = answered without it,
     * missing as the answer is.
     *
     * @param answer the item
     * @param given the column of the codes given to it
     * @param codes positions of the code and of those below it
     */
    public record CodeFlag(String answer, String given, BitSet codes) implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(answer, given);
        }

        @Override
        public int categories() {
            return 2;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            CategoryColumn answers = data.categories(answer);
            SetColumn sets = data.sets(given);
            return row -> {
                int cell = answers.get(row);
                return cell < 0 ? cell : sets.has(row, codes) ? 1 : 0;
            };
        }
    }

    /** Whether any of some flags is 1; 0 if none is and one is known, else missing as they are. */
    public record AnyOf(List<String> inputs) implements Derived.ByRow {
        @Override
        public int categories() {
            return 2;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            List<CategoryColumn> flags = columns(data, inputs);
            return row -> flags.stream().mapToInt(f -> f.get(row)).max().orElse(NOT_RECORDED);
        }
    }

    /**
     * Classes made of others.
     *
     * @param classes new position by old one; what is not in it becomes "not applicable"
     * @param categories how many new ones there are
     */
    public record Recode(String from, Map<Integer, Integer> classes, int categories)
            implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(from);
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            CategoryColumn column = data.categories(from);
            int none = CategoryColumn.missing(MissingKind.NOT_APPLICABLE);
            return row -> {
                int cell = column.get(row);
                return cell < 0 ? cell : classes.getOrDefault(cell, none);
            };
        }
    }

    /**
     * Classes of a number by borders in rising order; a number at a border belongs below it, as in
     * R's {@code cut(x, c(-Inf, borders, Inf))}.
     */
    public record Cut(String from, List<Double> borders) implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(from);
        }

        @Override
        public int categories() {
            return borders.size() + 1;
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            NumberColumn column = data.numbers(from);
            return row -> {
                double value = column.get(row);
                return Double.isNaN(value)
                        ? CategoryColumn.missing(column.missing(row))
                        : (int) borders.stream().filter(b -> value > b).count();
            };
        }
    }

    /**
     * The mean of the values of several scales, such as an index of items that ask for one thing
     * (R: {@code rowMeans(x, na.rm = TRUE)} where enough are there).
     *
     * @param least how many of them must have a value
     */
    public record MeanOf(List<String> inputs, int least) implements Derived.NumberByRow {
        @Override
        public IntToDoubleFunction over(Dataset data) {
            List<IntToDoubleFunction> values = new ArrayList<>();
            inputs.forEach(name -> values.add(value(data, name)));
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
                return n == 0 || n < least ? Double.NaN : sum.over(n);
            };
        }

        private static IntToDoubleFunction value(Dataset data, String name) {
            Variable variable = data.require(name);
            if (variable.type() == Variable.Type.NUMBER) {
                return data.numbers(name)::get;
            }
            CategoryColumn column = data.categories(name);
            return row -> {
                int cell = column.get(row);
                return cell >= 0 && variable.categories().get(cell).counts()
                        ? variable.categories().get(cell).value()
                        : Double.NaN;
            };
        }
    }

    /** A number worked out in the language of skip rules, such as {@code ${a} + 2 * ${b}}. */
    public record Calculation(String source) implements Derived.NumberByRow {
        @Override
        public List<String> inputs() {
            return List.copyOf(Expression.parse(source).variables());
        }

        @Override
        public IntToDoubleFunction over(Dataset data) {
            Expression expression = Expression.parse(source);
            Map<String, String> names = new TreeMap<>();
            expression.variables().forEach(n -> names.put(n, n));
            RowScope values = new RowScope(data, names);
            Scope scope = Scope.timeless(values::value);
            return row -> {
                values.at(row);
                return expression.evaluate(scope).number().orElse(Double.NaN);
            };
        }
    }
}
