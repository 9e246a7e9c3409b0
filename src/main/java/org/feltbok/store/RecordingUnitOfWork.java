package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes and remembers what was written; {@link ChangeLog} puts the memory into the file. */
final class RecordingUnitOfWork implements UnitOfWork {
    /** Rows put in at once. */
    record Rows(String table, long first, long last) {}

    private final Handle handle;
    private final Statements statements;
    private final List<CellChange> cells = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();

    RecordingUnitOfWork(Handle handle, Statements statements) {
        this.handle = handle;
        this.statements = statements;
    }

    List<CellChange> cells() {
        return cells;
    }

    List<Rows> rows() {
        return rows;
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public void insert(String table, String id, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.putAll(values);
        RowWriter.insert(statements, table, row);
        cells.add(new CellChange(table, id, "", null, RowJson.write(row)));
    }

    @Override
    public void update(String table, String id, String column, @Nullable Object value) {
        Object before = RowWriter.cell(statements, table, id, column);
        if (Objects.equals(normal(before), normal(value))) {
            return;
        }
        RowWriter.update(statements, table, id, column, value);
        cells.add(new CellChange(table, id, column, before, value));
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Integer i ? Long.valueOf(i) : value;
    }

    @Override
    public void delete(String table, String id) {
        Map<String, @Nullable Object> row = RowWriter.row(statements, table, id);
        RowWriter.delete(statements, table, id);
        cells.add(new CellChange(table, id, "", RowJson.write(row), null));
    }

    @Override
    public int insertMany(
            String table, List<String> columns, Iterator<? extends @Nullable Object[]> data) {
        if (!data.hasNext()) {
            return 0;
        }
        Connection connection = handle.getConnection();
        String sql =
                "INSERT INTO \""
                        + table
                        + "\" ("
                        + quoted(columns)
                        + ") VALUES ("
                        + columns.stream().map(c -> "?").collect(Collectors.joining(","))
                        + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql);
                Statement last = connection.createStatement()) {
            long before = maxRow(last, table);
            int count = 0;
            while (data.hasNext()) {
                @Nullable Object[] row = data.next();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++count % 500 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            note(new Rows(table, before + 1, maxRow(last, table)));
            return count;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** Rows that follow on rows put in before are one range with them. */
    private void note(Rows added) {
        for (int i = 0; i < rows.size(); i++) {
            Rows r = rows.get(i);
            if (r.table().equals(added.table()) && r.last() + 1 == added.first()) {
                rows.set(i, new Rows(r.table(), r.first(), added.last()));
                return;
            }
        }
        rows.add(added);
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(","));
    }

    private static long maxRow(Statement statement, String table) throws SQLException {
        try (ResultSet r =
                statement.executeQuery("SELECT coalesce(max(rowid), 0) FROM \"" + table + "\"")) {
            r.next();
            return r.getLong(1);
        }
    }

    @Override
    public void define(String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
