package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the cases with their attributes and groups as a dataset. */
final class CaseDataStore {
    private final Handle handle;
    private final List<Dataset.Row> rows = new ArrayList<>();
    private final Map<String, Integer> rowById = new HashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Column> columns = new HashMap<>();

    CaseDataStore(Handle handle) {
        this.handle = handle;
    }

    Dataset read() {
        readCases();
        readAttributes();
        new GroupingDataStore(handle, rows.size(), variables, columns).read();
        return Dataset.ofCases(rows, variables, columns);
    }

    private void readCases() {
        List<String> kinds = new ArrayList<>();
        List<Boolean> frame = new ArrayList<>();
        handle.createQuery("SELECT id, key, name, in_frame, kind FROM study_case ORDER BY position")
                .map((r, c) -> {
                    rowById.put(r.getString(1), rows.size());
                    frame.add(r.getBoolean(4));
                    kinds.add(r.getString(5));
                    return rows.add(new Dataset.Row(r.getString(1), r.getString(2), r.getString(3)));
                })
                .list();
        Category yes = Category.of("yes", LocalText.of("yes"));
        Category no = Category.of("no", LocalText.of("no"));
        put(CaseNames.FRAME, List.of(yes, no), frame.stream().mapToInt(f -> f ? 0 : 1).toArray());
        List<String> distinct = kinds.stream().distinct().toList();
        put(
                CaseNames.KIND,
                distinct.stream().map(k -> Category.of(k, LocalText.of(k))).toList(),
                kinds.stream().mapToInt(distinct::indexOf).toArray());
    }

    private void put(String name, List<Category> categories, int[] cells) {
        LocalText label = LocalText.of(name);
        variables.put(name, new Variable(name, label, label, Variable.Type.CATEGORY, categories, 0, Set.of()));
        columns.put(name, CategoryColumn.of(cells, categories.size()));
    }

    private record Attribute(String id, String type, Variable variable) {}

    private void readAttributes() {
        Map<String, List<Category>> categories = categories();
        List<Attribute> attributes = handle.createQuery("SELECT * FROM attribute ORDER BY position")
                .map((r, c) -> {
                    LocalText label = SqlTexts.of(r, "label");
                    String origin = r.getString("origin_id");
                    String type = r.getString("type");
                    Variable variable = new Variable(
                            r.getString("name"),
                            label,
                            label,
                            type(type),
                            categories.getOrDefault(
                                    r.getString("id"),
                                    type.equals("text") ? List.of(Category.of("1", LocalText.of(""))) : List.of()),
                            r.getInt("decimals"),
                            origin == null ? Set.of() : Set.of(origin));
                    return new Attribute(r.getString("id"), type, variable);
                })
                .list();
        Map<String, Map<Integer, Object>> values = values();
        for (Attribute attribute : attributes) {
            Map<Integer, Object> cells = values.getOrDefault(attribute.id(), Map.of());
            variables.put(attribute.variable().name(), attribute.variable());
            columns.put(
                    attribute.variable().name(),
                    attribute.type().equals("number") ? numbers(cells) : categories(attribute.variable(), cells));
        }
    }

    private static Variable.Type type(String type) {
        return switch (type) {
            case "number" -> Variable.Type.NUMBER;
            case "category" -> Variable.Type.CATEGORY;
            default -> Variable.Type.TEXT;
        };
    }

    private Map<String, List<Category>> categories() {
        Map<String, List<Category>> byAttribute = new HashMap<>();
        handle.createQuery("SELECT * FROM attribute_category ORDER BY position")
                .map((r, c) -> byAttribute
                        .computeIfAbsent(r.getString("attribute_id"), k -> new ArrayList<>())
                        .add(Category.of(r.getString("code"), SqlTexts.of(r, "label"))))
                .list();
        return byAttribute;
    }

    private Map<String, Map<Integer, Object>> values() {
        Map<String, Map<Integer, Object>> byAttribute = new HashMap<>();
        handle.createQuery("SELECT case_id, attribute_id, value FROM case_value")
                .map((r, c) -> byAttribute
                        .computeIfAbsent(r.getString(2), k -> new HashMap<>())
                        .put(rowById.getOrDefault(r.getString(1), -1), r.getObject(3)))
                .list();
        return byAttribute;
    }

    private NumberColumn numbers(Map<Integer, Object> cells) {
        double[] values = new double[rows.size()];
        Arrays.fill(values, Double.NaN);
        NumberColumn column = NumberColumn.of(values);
        for (Map.Entry<Integer, Object> cell : cells.entrySet()) {
            if (cell.getValue() instanceof Number number) {
                values[cell.getKey()] = number.doubleValue();
            } else {
                column = column.with(cell.getKey(), kind(cell.getValue()));
            }
        }
        return column;
    }

    private CategoryColumn categories(Variable variable, Map<Integer, Object> values) {
        int[] cells = new int[rows.size()];
        Arrays.fill(cells, CategoryColumn.missing(MissingKind.NOT_RECORDED));
        values.forEach((row, value) -> {
            boolean isText = variable.type() == Variable.Type.TEXT;
            int position = isText ? (isMissing(value) ? -1 : 0) : variable.indexOf(code(value));
            cells[row] = position >= 0 ? position : CategoryColumn.missing(kind(value));
        });
        return CategoryColumn.of(cells, variable.categories().size());
    }

    private static String code(Object value) {
        return value instanceof Double d && d == Math.rint(d) ? Long.toString(d.longValue()) : value.toString();
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || MissingKind.ofWord(value.toString()).isPresent();
    }

    private static MissingKind kind(@Nullable Object value) {
        return MissingKind.ofWord(String.valueOf(value)).orElse(MissingKind.NOT_RECORDED);
    }
}
