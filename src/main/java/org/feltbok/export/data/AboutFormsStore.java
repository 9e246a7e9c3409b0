package org.feltbok.export.data;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.statfile.data.StatMeasure;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is noted of the forms themselves: the number on each, when it came in and was keyed, who
 * keyed it, and on what version it was answered. Only what is noted of any has a column.
 */
final class AboutFormsStore {
    private static final String NUMBER = "form_number";
    private static final String RECEIVED = "received_on";
    private static final String KEYED = "keyed_on";
    private static final String KEYED_BY = "keyed_by";
    private static final String VERSION = "form_version";

    /** By column what is noted of a response, by its identity. */
    private final Map<String, Map<String, String>> noted = new HashMap<>();

    static AboutFormsStore read(Handle handle) {
        AboutFormsStore all = new AboutFormsStore();
        handle.createQuery(
                        "SELECT id, number, received_at, entered_at, entered_by, version FROM response WHERE pass = 1")
                .map(
                        (r, c) -> {
                            String id = r.getString("id");
                            all.put(NUMBER, id, r.getString("number"));
                            all.put(RECEIVED, id, r.getString("received_at"));
                            all.put(KEYED, id, r.getString("entered_at"));
                            all.put(KEYED_BY, id, r.getString("entered_by"));
                            all.put(VERSION, id, r.getString("version"));
                            return id;
                        })
                .list();
        return all;
    }

    /** By identity of a member that of the response it belongs to. */
    static Map<String, String> parents(Handle handle) {
        Map<String, String> parents = new HashMap<>();
        handle.createQuery("SELECT id, parent_id FROM response WHERE parent_id IS NOT NULL")
                .map((r, c) -> parents.put(r.getString(1), r.getString(2)))
                .list();
        return parents;
    }

    private void put(String column, String id, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            noted.computeIfAbsent(column, k -> new HashMap<>()).put(id, text);
        }
    }

    /**
     * The columns of a questionnaire's responses.
     *
     * @param taken names that other columns have
     * @param hides whether nothing may tell which form is whose
     * @param names whether those who keyed are to be named
     */
    List<DataColumn> columns(
            Dataset rows, Set<String> taken, boolean hides, boolean names, Texts texts) {
        List<DataColumn> columns = new ArrayList<>();
        if (!hides) {
            named(rows, NUMBER, taken, texts).ifPresent(columns::add);
        }
        dated(rows, RECEIVED, taken, texts).ifPresent(columns::add);
        dated(rows, KEYED, taken, texts).ifPresent(columns::add);
        if (names) {
            named(rows, KEYED_BY, taken, texts).ifPresent(columns::add);
        }
        named(rows, VERSION, taken, texts).ifPresent(columns::add);
        return columns;
    }

    private String cell(Dataset rows, int row, String column) {
        return noted.getOrDefault(column, Map.of()).getOrDefault(rows.row(row).id(), "");
    }

    private Optional<DataColumn> named(Dataset rows, String name, Set<String> taken, Texts texts) {
        String[] cells = new String[rows.size()];
        boolean any = false;
        for (int row = 0; row < cells.length; row++) {
            cells[row] = cell(rows, row, name);
            any |= !cells[row].isEmpty();
        }
        return any
                ? Optional.of(column(name, taken, "name", new DataCells.Named(cells), texts))
                : Optional.empty();
    }

    private Optional<DataColumn> dated(Dataset rows, String name, Set<String> taken, Texts texts) {
        @Nullable LocalDate[] days = new LocalDate[rows.size()];
        CategoryColumn.Builder none = new CategoryColumn.Builder(days.length, 0);
        boolean any = false;
        for (int row = 0; row < days.length; row++) {
            days[row] = day(cell(rows, row, name));
            any |= days[row] != null;
            none.set(row, CategoryColumn.missing(MissingKind.NOT_RECORDED));
        }
        return any
                ? Optional.of(
                        column(name, taken, "day", new DataCells.Dated(days, none.build()), texts))
                : Optional.empty();
    }

    /** What is no day, as another program may have written it, is none. */
    private static @Nullable LocalDate day(String at) {
        try {
            return at.length() < 10 ? null : LocalDate.parse(at.substring(0, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static DataColumn column(
            String name, Set<String> taken, String type, DataCells cells, Texts texts) {
        String free = name;
        while (taken.contains(free)) {
            free += "_";
        }
        return new DataColumn(
                free,
                "",
                texts.get("export.data.column." + name),
                texts.get("export.data.type." + type),
                0,
                "",
                "",
                type.equals("day") ? StatMeasure.SCALE : StatMeasure.NOMINAL,
                cells);
    }
}
