package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables, indices and views that a change adds to the schema. In the change log each is a row of
 * the schema's own table, with the SQL that makes it.
 */
final class Definitions {
    private static final String TABLE = "sqlite_schema";

    private Definitions() {}

    static boolean is(CellChange cell) {
        return cell.table().equals(TABLE);
    }

    /** Runs the SQL and tells what it added. */
    static List<CellChange> add(Handle handle, String sql) {
        long last =
                handle.createQuery("SELECT coalesce(max(rowid), 0) FROM " + TABLE)
                        .mapTo(Long.class)
                        .one();
        execute(handle, sql);
        return handle.createQuery(
                        "SELECT type, name, sql FROM "
                                + TABLE
                                + " WHERE rowid > :last AND sql IS NOT NULL ORDER BY rowid")
                .bind("last", last)
                .map(
                        (r, c) -> {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            row.put("type", r.getString("type"));
                            row.put("sql", r.getString("sql"));
                            return new CellChange(
                                    TABLE, r.getString("name"), "", null, RowJson.write(row));
                        })
                .list();
    }

    /** Takes a view out and tells what it was. */
    static CellChange remove(Handle handle, String view) {
        String sql =
                handle.createQuery(
                                "SELECT sql FROM " + TABLE + " WHERE type = 'view' AND name = :n")
                        .bind("n", view)
                        .mapTo(String.class)
                        .one();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("type", "view");
        row.put("sql", sql);
        CellChange removed = new CellChange(TABLE, view, "", RowJson.write(row), null);
        write(handle, removed);
        return removed;
    }

    /** Adds it again, or takes it out. */
    static void write(Handle handle, CellChange cell) {
        boolean insert = cell.isInsert();
        Map<String, @Nullable Object> row =
                RowJson.row(String.valueOf(insert ? cell.after() : cell.before()));
        execute(
                handle,
                insert
                        ? String.valueOf(row.get("sql"))
                        : "DROP "
                                + row.get("type")
                                + " \""
                                + cell.rowId().replace("\"", "\"\"")
                                + "\"");
    }

    private static void execute(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
