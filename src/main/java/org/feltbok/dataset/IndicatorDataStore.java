package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.IndicatorData;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the indicators. */
final class IndicatorDataStore {
    private final Handle handle;
    private final Dataset cases;

    IndicatorDataStore(Handle handle, Dataset cases) {
        this.handle = handle;
        this.cases = cases;
    }

    Map<String, IndicatorData> read() {
        return read(columns());
    }

    /** What they are called, without a value. */
    Map<String, IndicatorData> names() {
        return read(Map.of());
    }

    private Map<String, IndicatorData> read(
            Map<String, Map<IndicatorData.Slice, IndicatorData.Column>> columns) {
        Map<String, IndicatorData> alone = new LinkedHashMap<>();
        Map<String, String> continues = new HashMap<>();
        handle.createQuery("SELECT * FROM indicator ORDER BY position")
                .map(
                        (r, c) -> {
                            String other = r.getString("continues");
                            if (other != null && !other.isEmpty()) {
                                continues.put(r.getString("name"), other);
                            }
                            return alone.put(
                                    r.getString("name"),
                                    indicator(
                                            r, columns.getOrDefault(r.getString("id"), Map.of())));
                        })
                .list();
        Map<String, IndicatorData> joined = new LinkedHashMap<>();
        alone.forEach((name, indicator) -> joined.put(name, join(indicator, alone, continues)));
        return joined;
    }

    private static IndicatorData join(
            IndicatorData indicator,
            Map<String, IndicatorData> alone,
            Map<String, String> continues) {
        String other = continues.get(indicator.name());
        if (other == null || !alone.containsKey(other) || other.equals(indicator.name())) {
            return indicator;
        }
        Map<String, String> rest = new HashMap<>(continues);
        rest.remove(indicator.name());
        return indicator.continuing(join(alone.get(other), alone, rest));
    }

    private static IndicatorData indicator(
            ResultSet r, Map<IndicatorData.Slice, IndicatorData.Column> columns)
            throws SQLException {
        return new IndicatorData(
                r.getString("name"),
                SqlTexts.of(r, "label"),
                SqlTexts.of(r, "unit"),
                r.getInt("decimals"),
                SqlTexts.of(r, "breakdown"),
                columns,
                null);
    }

    private Map<String, Map<IndicatorData.Slice, IndicatorData.Column>> columns() {
        Map<String, Map<IndicatorData.Slice, IndicatorData.Column>> byIndicator = new HashMap<>();
        String sql =
                "SELECT v.indicator_id, v.case_id, v.year, v.part, v.value, ifnull(v.origin_id, i.origin_id)"
                        + " FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id";
        handle.createQuery(sql)
                .map(
                        (r, c) -> {
                            int row = cases.rowOf(r.getString(2));
                            if (row >= 0) {
                                IndicatorData.Column column =
                                        byIndicator
                                                .computeIfAbsent(
                                                        r.getString(1), k -> new HashMap<>())
                                                .computeIfAbsent(
                                                        new IndicatorData.Slice(
                                                                r.getInt(3), r.getString(4)),
                                                        k -> empty());
                                column.values()[row] = r.getDouble(5);
                                column.from()[row] = r.getString(6);
                                addOrigin(column.origins(), r.getString(6));
                            }
                            return row;
                        })
                .forEach(row -> {});
        return byIndicator;
    }

    private static void addOrigin(Set<String> origins, @Nullable String origin) {
        if (origin != null) {
            origins.add(origin);
        }
    }

    private IndicatorData.Column empty() {
        double[] values = new double[cases.size()];
        Arrays.fill(values, Double.NaN);
        return new IndicatorData.Column(values, new TreeSet<>(), new String[cases.size()]);
    }
}
