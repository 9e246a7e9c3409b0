package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.PartRows;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.CellChange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Questionnaires as they were after earlier changes: the rows there are, with what the change log
 * holds taken back one by one. Nothing where it does not hold enough: a change that is never taken
 * back is not noted cell by cell, and what was forgotten is gone from it.
 */
final class PastFormStore {
    /** From the outermost inwards. */
    private static final List<String> TABLES =
            List.of(
                    "questionnaire",
                    "option_list",
                    "option",
                    "section",
                    "question",
                    "item",
                    "item_option");

    private static final String THESE = "('" + String.join("','", TABLES) + "')";

    private final Map<String, Map<String, Map<String, @Nullable Object>>> tables = new HashMap<>();
    private boolean isSound = true;

    private PastFormStore() {}

    /**
     * @param back what takes it back
     */
    private record Step(long change, CellChange back) {}

    /** That a change was taken back, or done again, by a later one. */
    private record Turn(long change, long of, boolean isUndo) {}

    /**
     * A questionnaire as it was right after each of some changes, as far as that is held; the
     * newest number means as it is.
     */
    static Map<Long, Questionnaire> after(Handle handle, String formId, SortedSet<Long> changes) {
        Map<Long, Questionnaire> found = new HashMap<>();
        if (changes.isEmpty()) {
            return found;
        }
        long held = beginning(handle, "max");
        PastFormStore past = new PastFormStore();
        TABLES.forEach(t -> past.tables.put(t, rows(handle, t)));
        List<Step> steps = steps(handle, changes.first());
        int next = 0;
        for (long change : new TreeSet<>(changes).descendingSet()) {
            while (next < steps.size() && steps.get(next).change() > change) {
                past.takeBack(steps.get(next++).back());
            }
            if (past.isSound && change >= held) {
                past.form(formId).ifPresent(f -> found.put(change, f));
            }
        }
        return found;
    }

    /** The change that the study came to be with as a whole; 0 where it grew from nothing. */
    static long origin(Handle handle) {
        return beginning(handle, "min");
    }

    private static long beginning(Handle handle, String which) {
        return handle.createQuery(
                        "SELECT coalesce("
                                + which
                                + "(id), 0) FROM change WHERE state = 'fixed' AND kind = 'fixed'")
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Map<String, @Nullable Object>> rows(Handle handle, String table) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM " + table)
                .map(
                        (r, c) -> {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                                row.put(r.getMetaData().getColumnName(i), r.getObject(i));
                            }
                            return row;
                        })
                .forEach(row -> rows.put(String.valueOf(row.get("id")), row));
        return rows;
    }

    /** What was written since, the newest first; what was taken back meanwhile was written then. */
    private static List<Step> steps(Handle handle, long since) {
        Map<Long, List<CellChange>> cells = new HashMap<>();
        handle.createQuery(
                        // the index alone tells which cells are of questionnaires
                        "SELECT change_id, tbl, row_id, col, old, new FROM change_cell WHERE id IN"
                                + " (SELECT id FROM change_cell WHERE tbl IN "
                                + THESE
                                + ") ORDER BY id")
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getLong(1),
                                        new CellChange(
                                                r.getString(2),
                                                r.getString(3),
                                                r.getString(4),
                                                r.getObject(5),
                                                r.getObject(6))))
                .forEach(
                        e ->
                                cells.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        List<Step> steps = new ArrayList<>();
        cells.forEach((change, of) -> add(steps, change, false, of));
        handle.createQuery(
                        "SELECT id, target, kind FROM change"
                                + " WHERE state = 'fixed' AND kind IN ('undo', 'redo')")
                .map((r, c) -> new Turn(r.getLong(1), r.getLong(2), r.getString(3).equals("undo")))
                .forEach(
                        t ->
                                add(
                                        steps,
                                        t.change(),
                                        t.isUndo(),
                                        cells.getOrDefault(t.of(), List.of())));
        steps.removeIf(s -> s.change() <= since);
        steps.sort(Comparator.comparingLong(Step::change).reversed());
        return steps;
    }

    /** In the order in which they are taken back. */
    private static void add(List<Step> steps, long change, boolean isUndo, List<CellChange> cells) {
        if (isUndo) {
            cells.forEach(c -> steps.add(new Step(change, c)));
        } else {
            cells.reversed().forEach(c -> steps.add(new Step(change, c.reversed())));
        }
    }

    private void takeBack(CellChange back) {
        Map<String, Map<String, @Nullable Object>> table =
                Objects.requireNonNull(tables.get(back.table()));
        Map<String, @Nullable Object> row = table.get(back.rowId());
        try {
            if (back.isDelete()) {
                table.remove(back.rowId());
                isSound &= row != null && holds(row, back.row());
            } else if (back.isInsert()) {
                table.put(back.rowId(), back.row());
                isSound &= row == null;
            } else {
                isSound &= row != null && isSame(row.get(back.column()), back.before());
                if (row != null) {
                    row.put(back.column(), back.after());
                }
            }
        } catch (JacksonException | NullPointerException spoiled) {
            isSound = false;
        }
    }

    private static boolean holds(
            Map<String, @Nullable Object> row, Map<String, @Nullable Object> cells) {
        return cells.entrySet().stream().allMatch(e -> isSame(row.get(e.getKey()), e.getValue()));
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number a && other instanceof Number b
                ? a.doubleValue() == b.doubleValue()
                : Objects.equals(one, other);
    }

    private Optional<Questionnaire> form(String id) {
        try {
            return QuestionnaireStore.of(this::each).stream()
                    .filter(q -> q.id().equals(id))
                    .findFirst();
        } catch (FaultException | NullPointerException spoiled) {
            return Optional.empty();
        }
    }

    private void each(String table, PartRows.Reader reader) {
        List<Map<String, @Nullable Object>> rows =
                new ArrayList<>(Objects.requireNonNull(tables.get(table)).values());
        rows.sort(
                (Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) ->
                        Integer.compare(position(table, one), position(table, other)));
        for (Map<String, @Nullable Object> row : rows) {
            try {
                reader.read(row::get);
            } catch (SQLException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** Answers of an item stand as their list has them. */
    private int position(String table, Map<String, @Nullable Object> row) {
        if (table.equals("item_option")) {
            Map<String, @Nullable Object> option =
                    Objects.requireNonNull(tables.get("option")).get(row.get("option_id"));
            return option == null ? 0 : position("option", option);
        }
        return row.get("position") instanceof Number n ? n.intValue() : 0;
    }
}
