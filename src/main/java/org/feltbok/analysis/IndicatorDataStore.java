package org.feltbok.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the indicators. */
final class IndicatorDataStore {
    private final Handle handle;
    private final Dataset cases;

    IndicatorDataStore(Handle handle, Dataset cases) {
        this.handle = handle;
        this.cases = cases;
    }

    Map<String, Indicator> read() {
        Map<String, Map<Indicator.Slice, Indicator.Column>> columns = columns();
        Map<String, Indicator> alone = new LinkedHashMap<>();
        Map<String, String> continues = new HashMap<>();
        handle.createQuery("SELECT * FROM indicator ORDER BY position")
                .map((r, c) -> {
                    String other = r.getString("continues");
                    if (other != null && !other.isEmpty()) {
                        continues.put(r.getString("name"), other);
                    }
                    return alone.put(
                            r.getString("name"), indicator(r, columns.getOrDefault(r.getString("id"), Map.of())));
                })
                .list();
        Map<String, Indicator> joined = new LinkedHashMap<>();
        alone.forEach((name, indicator) -> joined.put(name, join(indicator, alone, continues)));
        return joined;
    }

    private static Indicator join(Indicator indicator, Map<String, Indicator> alone, Map<String, String> continues) {
        String other = continues.get(indicator.name());
        if (other == null || !alone.containsKey(other) || other.equals(indicator.name())) {
            return indicator;
        }
        Map<String, String> rest = new HashMap<>(continues);
        rest.remove(indicator.name());
        return indicator.continuing(join(alone.get(other), alone, rest));
    }

    private static Indicator indicator(ResultSet r, Map<Indicator.Slice, Indicator.Column> columns)
            throws SQLException {
        return new Indicator(
                r.getString("name"),
                SqlTexts.of(r, "label"),
                SqlTexts.of(r, "unit"),
                r.getInt("decimals"),
                SqlTexts.of(r, "breakdown"),
                columns,
                null);
    }

    private Map<String, Map<Indicator.Slice, Indicator.Column>> columns() {
        Map<String, Map<Indicator.Slice, Indicator.Column>> byIndicator = new HashMap<>();
        String sql = "SELECT indicator_id, case_id, year, part, value, origin_id FROM indicator_value";
        handle.createQuery(sql)
                .map((r, c) -> {
                    int row = cases.rowOf(r.getString(2));
                    if (row >= 0) {
                        Indicator.Column column = byIndicator
                                .computeIfAbsent(r.getString(1), k -> new HashMap<>())
                                .computeIfAbsent(new Indicator.Slice(r.getInt(3), r.getString(4)), k -> empty());
                        column.values()[row] = r.getDouble(5);
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

    private Indicator.Column empty() {
        double[] values = new double[cases.size()];
        Arrays.fill(values, Double.NaN);
        return new Indicator.Column(values, new TreeSet<>());
    }
}
