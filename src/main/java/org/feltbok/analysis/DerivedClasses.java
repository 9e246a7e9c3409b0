package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.Quantiles;
import org.feltbok.expr.CodeList;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Columns of classes that are made of numbers and conditions. */
public final class DerivedClasses {
    private DerivedClasses() {}

    /**
     * A border between two classes.
     *
     * @param toAbove true if a number exactly at the border belongs to the class above
     */
    public record Border(double at, boolean toAbove) {
        boolean isBelow(double value) {
            return toAbove ? value >= at : value > at;
        }
    }

    private static int cell(List<Border> borders, RowNumbers numbers, int row) {
        double value = numbers.at(row);
        if (Double.isNaN(value)) {
            return CategoryColumn.missing(numbers.missing().apply(row));
        }
        int above = 0;
        for (Border border : borders) {
            above += border.isBelow(value) ? 1 : 0;
        }
        return above;
    }

    /**
     * Classes of a number by borders in rising order. With every border to below as R's {@code
     * cut(x, c(-Inf, borders, Inf))}, with every one to above as with {@code right = FALSE}.
     */
    public record Cut(String from, List<Border> borders) implements Derived.ByRow {
        /** One with every border to below. */
        public static Cut below(String from, List<Double> borders) {
            return new Cut(from, borders.stream().map(b -> new Border(b, false)).toList());
        }

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
            RowNumbers numbers = RowNumbers.of(data, from);
            return row -> cell(borders, numbers, row);
        }
    }

    /**
     * Equal parts of the rows by a number: the borders are the quantiles of R's type 7, and a
     * number at a border belongs below, as in R's {@code cut(x, quantile(x, ...), include.lowest =
     * TRUE)}.
     *
     * @param isOfFrame whether the borders are those of the cases in the frame; all rows get a
     *     class
     */
    public record Parts(String from, int parts, boolean isOfFrame) implements Derived {
        @Override
        public List<String> inputs() {
            return isOfFrame ? List.of(from, CaseNames.FRAME) : List.of(from);
        }

        @Override
        public Column of(Dataset data) {
            RowNumbers numbers = RowNumbers.of(data, from);
            boolean[] frame = isOfFrame ? Selection.of(data, List.of(CaseNames.IN_FRAME)) : null;
            double[] sorted =
                    IntStream.range(0, data.size())
                            .filter(row -> frame == null || frame[row])
                            .mapToDouble(numbers::at)
                            .filter(v -> !Double.isNaN(v))
                            .toArray();
            Arrays.sort(sorted);
            List<Border> borders = new ArrayList<>();
            for (int i = 1; i < parts && sorted.length > 0; i++) {
                borders.add(new Border(Quantiles.of(sorted, (double) i / parts), false));
            }
            CategoryColumn.Builder cells = new CategoryColumn.Builder(data.size(), parts);
            for (int row = 0; row < data.size(); row++) {
                cells.set(row, cell(borders, numbers, row));
            }
            return cells.build();
        }
    }

    /**
     * Classes of a number by lists of numbers.
     *
     * @param classes cell by list ({@code 1-3;7}) or word of a kind of missing, the first that has
     *     it counts
     * @param others the cell of a number that is in none
     */
    public record Listed(String from, Map<String, Integer> classes, int others, int categories)
            implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(from);
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            RowNumbers numbers = RowNumbers.of(data, from);
            Map<String, CodeList> lists = new LinkedHashMap<>();
            classes.keySet().forEach(written -> lists.put(written, new CodeList(written)));
            return row -> {
                double value = numbers.at(row);
                if (Double.isNaN(value)) {
                    MissingKind kind = numbers.missing().apply(row);
                    return classes.getOrDefault(kind.word(), CategoryColumn.missing(kind));
                }
                String code = Value.of(value).text();
                return lists.entrySet().stream()
                        .filter(e -> e.getValue().has(code))
                        .findFirst()
                        .map(e -> classes.getOrDefault(e.getKey(), others))
                        .orElse(others);
            };
        }
    }

    /**
     * Classes of texts that are written just so.
     *
     * @param classes cell by text or word of a kind of missing
     * @param others the cell of another text
     */
    public record Worded(String from, Map<String, Integer> classes, int others, int categories)
            implements Derived.ByRow {
        @Override
        public List<String> inputs() {
            return List.of(from);
        }

        @Override
        public IntUnaryOperator over(Dataset data) {
            CategoryColumn answered = data.categories(from);
            TextColumn words = data.words(from).orElseThrow();
            return row -> {
                int cell = answered.get(row);
                return cell < 0
                        ? classes.getOrDefault(CategoryColumn.kind(cell).word(), cell)
                        : words.get(row).map(w -> classes.getOrDefault(w, others)).orElse(others);
            };
        }
    }

    /** A condition in the language of skip rules, and the position of its class. */
    public record When(Formula condition, int position) {}

    /**
     * The class of the first condition that is known to hold.
     *
     * @param inputs the columns that they ask, and the ticks of those with several answers
     * @param others the cell where none holds
     */
    public record FirstOf(List<When> conditions, List<String> inputs, int others, int categories)
            implements Derived.ByRow {
        @Override
        public IntUnaryOperator over(Dataset data) {
            List<Expression> each =
                    conditions.stream().map(c -> c.condition().expression()).toList();
            List<RowScope> rows =
                    conditions.stream()
                            .map(c -> new RowScope(data, c.condition().names()))
                            .toList();
            List<Scope> scopes =
                    rows.stream().map(r -> Scope.timeless((String name) -> r.value(name))).toList();
            return row -> {
                for (int i = 0; i < each.size(); i++) {
                    rows.get(i).at(row);
                    if (each.get(i).holds(scopes.get(i))) {
                        return conditions.get(i).position();
                    }
                }
                return others;
            };
        }
    }
}
