package org.feltbok.figures.outline;

import org.feltbok.base.text.Decimals;
import org.feltbok.figures.FigureTable;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a figure as somebody was given them.
 *
 * @param figure key of the figure
 * @param shown by row and column, each as it is shown, rounded; an undefined one is empty
 */
public record Delivered(String figure, Map<String, Map<String, String>> shown) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Delivered {
        shown = new LinkedHashMap<>(shown);
    }

    /**
     * How a figure differs from what was delivered.
     *
     * @param numbers how many are others, are new, or are gone
     * @param row key of the row of the greatest difference; empty if no number is another
     * @param before as it was shown; empty as row
     */
    public record Difference(int numbers, String row, String column, String before, String now) {}

    public static Delivered of(FigureTable table) {
        Map<String, Map<String, String>> shown = new LinkedHashMap<>();
        List<String> rows = rows(table);
        List<String> columns = columns(table);
        for (int row = 0; row < table.rows().size(); row++) {
            Map<String, String> line = new LinkedHashMap<>();
            for (int column = 0; column < table.columns().size(); column++) {
                Double value = table.cells().get(row).get(column).value();
                line.put(columns.get(column), shown(value, table.column(row, column).decimals()));
            }
            shown.put(rows.get(row), line);
        }
        return new Delivered(table.id(), shown);
    }

    /** What its rows are known by here, each another. */
    static List<String> rows(FigureTable table) {
        return apart(table.rows().stream().map(FigureTable.Header::key).toList());
    }

    /** The same of its columns. */
    static List<String> columns(FigureTable table) {
        return apart(table.columns().stream().map(FigureTable.Column::key).toList());
    }

    /** Those of one name are counted: none is taken for another that was delivered. */
    private static List<String> apart(List<String> keys) {
        Map<String, Integer> seen = new HashMap<>();
        return keys.stream()
                .map(
                        k -> {
                            int before = seen.merge(k, 1, Integer::sum) - 1;
                            return before == 0 ? k : k + "#" + (before + 1);
                        })
                .toList();
    }

    private static String shown(@Nullable Double value, int decimals) {
        return value == null || !Double.isFinite(value)
                ? ""
                : Decimals.round(value, decimals).toPlainString();
    }

    /** As it is stored. */
    String json() {
        return JSON.writeValueAsString(shown);
    }

    static Delivered parse(String figure, String json) {
        return new Delivered(figure, JSON.readValue(json, new TypeReference<>() {}));
    }

    /** Empty if both show the same. */
    public Optional<Difference> differs(Delivered before) {
        Difference most = new Difference(0, "", "", "", "");
        double greatest = -1;
        int numbers = 0;
        Set<String> rows = new LinkedHashSet<>(shown.keySet());
        rows.addAll(before.shown.keySet());
        for (String row : rows) {
            Map<String, String> is = shown.getOrDefault(row, Map.of());
            Map<String, String> was = before.shown.getOrDefault(row, Map.of());
            List<String> columns = new ArrayList<>(new LinkedHashSet<>(is.keySet()));
            was.keySet().stream().filter(c -> !is.containsKey(c)).forEach(columns::add);
            for (String column : columns) {
                String now = is.get(column);
                String then = was.get(column);
                if (!Objects.equals(now, then)) {
                    numbers++;
                    double by = by(then, now);
                    if (by > greatest) {
                        greatest = by;
                        most =
                                new Difference(
                                        0,
                                        row,
                                        column,
                                        then == null ? "" : then,
                                        now == null ? "" : now);
                    }
                }
            }
        }
        return numbers == 0
                ? Optional.empty()
                : Optional.of(
                        new Difference(
                                numbers, most.row(), most.column(), most.before(), most.now()));
    }

    /** A number that is new or gone counts for less than any that is another one. */
    private static double by(@Nullable String then, @Nullable String now) {
        return then == null || now == null || then.isEmpty() || now.isEmpty()
                ? 0
                : new BigDecimal(now).subtract(new BigDecimal(then)).abs().doubleValue();
    }
}
