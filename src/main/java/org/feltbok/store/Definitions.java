package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables, indices, views and columns that a change adds to the schema. In the change log each is a
 * row of the schema's own table, with the SQL that makes it. A column stays where the change is
 * taken back: nothing is in it then that anybody asks for, and the rows keep their shape.
 */
final class Definitions {
    private static final String TABLE = "sqlite_schema";
    private static final String COLUMN = "column";
    private static final Pattern ADD_COLUMN =
            Pattern.compile("ALTER TABLE \"(\\w+)\" ADD COLUMN \"(\\w+)\".*");

    private Definitions() {}

    static boolean is(CellChange cell) {
        return cell.table().equals(TABLE);
    }

    /** Table and column that a cell of the change log adds; empty if it adds something else. */
    static Optional<List<String>> column(CellChange cell) {
        return is(cell) && COLUMN.equals(cell.inRow("type"))
                ? Optional.of(List.of(cell.rowId().split("/", 2)))
                : Optional.empty();
    }

    /** Runs the SQL and tells what it added. */
    static List<CellChange> add(Handle handle, String sql) {
        Matcher column = ADD_COLUMN.matcher(sql);
        if (column.matches()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("type", COLUMN);
            row.put("sql", sql);
            CellChange added =
                    new CellChange(
                            TABLE,
                            column.group(1) + "/" + column.group(2),
                            "",
                            null,
                            RowJson.write(row));
            write(handle, added);
            return List.of(added);
        }
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
        Optional<List<String>> column = column(cell);
        if (column.isPresent()) {
            if (insert && !has(handle, column.get().getFirst(), column.get().getLast())) {
                execute(handle, String.valueOf(cell.inRow("sql")));
            }
            return;
        }
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

    private static boolean has(Handle handle, String table, String column) {
        return handle.createQuery("SELECT count(*) FROM pragma_table_info(:t) WHERE name = :c")
                        .bind("t", table)
                        .bind("c", column)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void execute(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
