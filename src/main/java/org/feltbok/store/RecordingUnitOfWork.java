package org.feltbok.store;

import org.feltbok.base.text.CleanText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes and remembers what was written; {@link ChangeLog} puts the memory into the file. */
final class RecordingUnitOfWork implements UnitOfWork {
    private final Handle handle;
    private final Statements statements;
    private final List<CellChange> cells = new ArrayList<>();
    private final Set<String> bulkTables = new LinkedHashSet<>();
    private final Known known;
    private final boolean undoable;
    private long batch;

    /**
     * @param known what earlier operations have read
     * @param undoable false for a beginning, which is not noted row by row
     */
    RecordingUnitOfWork(Handle handle, Statements statements, Known known, boolean undoable) {
        this.handle = handle;
        this.known = known;
        this.statements = statements;
        this.undoable = undoable;
    }

    List<CellChange> cells() {
        return cells;
    }

    /** Tables in which many rows were put in at once, in order. */
    Set<String> bulkTables() {
        return bulkTables;
    }

    /** The number the rows put in at once carry; 0 = none do. */
    long batch() {
        return batch;
    }

    /** What was written so far, to be told before it is rolled back. */
    Rehearsal rehearsal() {
        Map<String, Rehearsal.Rows> many = new LinkedHashMap<>();
        if (batch > 0) {
            bulkTables.forEach(t -> many.put(t, rows(t)));
        }
        return new Rehearsal(cells, many);
    }

    private Rehearsal.Rows rows(String table) {
        List<String> columns =
                handle.createQuery("SELECT name FROM pragma_table_info(:t)")
                        .bind("t", table)
                        .mapTo(String.class)
                        .filter(c -> !c.equals("id") && !c.equals("batch"))
                        .list();
        String counts =
                columns.stream().map(c -> ", count(\"" + c + "\")").collect(Collectors.joining());
        return handle.createQuery(
                        "SELECT count(*)" + counts + " FROM \"" + table + "\" WHERE batch = :b")
                .bind("b", batch)
                .map(
                        (r, c) -> {
                            long filled = 0;
                            for (int i = 0; i < columns.size(); i++) {
                                filled += r.getLong(i + 2);
                            }
                            return new Rehearsal.Rows(r.getLong(1), filled);
                        })
                .one();
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public <T> T known(Object key, Set<String> tables, Function<Handle, T> read) {
        return known.get(key, tables, () -> read.apply(handle));
    }

    @Override
    public void insert(String table, String id, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        values.forEach((column, value) -> row.put(column, clean(value)));
        RowWriter.insert(statements, table, row);
        known.written(table);
        cells.add(new CellChange(table, id, "", null, RowJson.write(row)));
    }

    @Override
    public void update(String table, String id, String column, @Nullable Object given) {
        Object value = clean(given);
        Object before = RowWriter.cell(statements, table, id, column);
        if (Objects.equals(normal(before), normal(value))) {
            return;
        }
        RowWriter.update(statements, table, id, column, value);
        known.written(table);
        cells.add(new CellChange(table, id, column, before, value));
    }

    /**
     * Texts that a hand typed or pasted, as those from files are: nothing gets into a study that a
     * picture or a workbook cannot hold.
     */
    private static @Nullable Object clean(@Nullable Object value) {
        return value instanceof String text ? CleanText.of(text) : value;
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Integer i ? Long.valueOf(i) : value;
    }

    @Override
    public void delete(String table, String id) {
        Map<String, @Nullable Object> row = RowWriter.row(statements, table, id);
        RowWriter.delete(statements, table, id);
        known.written(table);
        cells.add(new CellChange(table, id, "", RowJson.write(row), null));
    }

    @Override
    public int insertMany(
            String table, List<String> columns, Iterator<? extends @Nullable Object[]> data) {
        if (!data.hasNext()) {
            return 0;
        }
        boolean batched = undoable && hasBatch(table);
        if (undoable && !batched) {
            return insertEach(table, columns, data);
        }
        Connection connection = handle.getConnection();
        List<String> all = new ArrayList<>(columns);
        if (batched) {
            all.add("batch");
        }
        String sql =
                "INSERT INTO \""
                        + table
                        + "\" ("
                        + quoted(all)
                        + ") VALUES ("
                        + all.stream().map(c -> "?").collect(Collectors.joining(","))
                        + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            if (batched && batch == 0) {
                batch = ChangeLog.nextBatch(statements);
            }
            int count = 0;
            while (data.hasNext()) {
                @Nullable Object[] row = data.next();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, clean(row[i]));
                }
                if (batched) {
                    insert.setLong(row.length + 1, batch);
                }
                insert.addBatch();
                if (++count % 500 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            bulkTables.add(table);
            known.written(table);
            return count;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /**
     * Rows of a table that keeps no batch numbers are noted one by one; where the table numbers its
     * rows itself, by the number it gave.
     */
    private int insertEach(
            String table, List<String> columns, Iterator<? extends @Nullable Object[]> data) {
        int count = 0;
        for (; data.hasNext(); count++) {
            @Nullable Object[] values = data.next();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(columns.get(i), clean(values[i]));
            }
            if (row.get("id") != null) {
                insert(table, String.valueOf(row.get("id")), row);
            } else {
                insertNumbered(table, row);
            }
        }
        return count;
    }

    private void insertNumbered(String table, Map<String, @Nullable Object> values) {
        values.remove("id");
        RowWriter.insert(statements, table, values);
        long id = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.putAll(values);
        cells.add(new CellChange(table, String.valueOf(id), "", null, RowJson.write(row)));
    }

    private boolean hasBatch(String table) {
        return handle.createQuery("SELECT count(*) FROM pragma_table_info(:t) WHERE name = 'batch'")
                        .bind("t", table)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(","));
    }

    @Override
    public void undefine(String view) {
        cells.add(Definitions.remove(handle, view));
        known.forget();
    }

    @Override
    public void define(String sql) {
        cells.addAll(Definitions.add(handle, sql));
        statements.close();
        known.forget();
    }
}
