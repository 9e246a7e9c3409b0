package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a logged change back, or does it again, from the values the log holds. */
final class Reversal {
    private final Handle handle;
    private final Statements statements;
    private final ChangeLog log;

    Reversal(Handle handle, Statements statements, ChangeLog log) {
        this.handle = handle;
        this.statements = statements;
        this.log = log;
    }

    /** What was written: cells and the tables in which many rows moved at once. */
    record Written(List<CellChange> cells, Set<String> bulkTables) {}

    Written undo(Change change) throws SQLException {
        List<CellChange> cells = new ArrayList<>(log.cells(change.id()).reversed());
        cells.replaceAll(CellChange::reversed);
        cells.stream().filter(c -> !Definitions.is(c)).forEach(this::write);
        Set<String> bulk = new LinkedHashSet<>();
        for (ChangeLog.ArchivedRows rows : log.rows(change.id())) {
            // the order of the rows is kept
            handle.execute(
                    "CREATE TABLE "
                            + rows.archive()
                            + " AS SELECT * FROM \""
                            + rows.table()
                            + "\" WHERE batch = "
                            + rows.batch()
                            + " ORDER BY rowid");
            handle.execute("DELETE FROM \"" + rows.table() + "\" WHERE batch = " + rows.batch());
            bulk.add(rows.table());
        }
        // a table goes when nothing is in it any more
        define(cells);
        return new Written(cells, bulk);
    }

    Written redo(Change change) throws SQLException {
        List<CellChange> cells = log.cells(change.id());
        define(cells);
        Set<String> bulk = new LinkedHashSet<>();
        for (ChangeLog.ArchivedRows rows : log.rows(change.id()).reversed()) {
            String columns = String.join(",", archivedColumns(rows.archive()));
            handle.execute(
                    "INSERT INTO \""
                            + rows.table()
                            + "\" ("
                            + columns
                            + ") SELECT "
                            + columns
                            + " FROM "
                            + rows.archive()
                            + " ORDER BY rowid");
            handle.execute("DROP TABLE " + rows.archive());
            bulk.add(rows.table());
        }
        cells.stream().filter(c -> !Definitions.is(c)).forEach(this::write);
        return new Written(cells, bulk);
    }

    /** What was prepared may stand for a table that is another one from here on. */
    private void define(List<CellChange> cells) {
        List<CellChange> definitions = cells.stream().filter(Definitions::is).toList();
        if (!definitions.isEmpty()) {
            statements.close();
            definitions.forEach(c -> Definitions.write(handle, c));
        }
    }

    private List<String> archivedColumns(String archive) {
        return handle.createQuery("SELECT name FROM pragma_table_info(:t)")
                .bind("t", archive)
                .mapTo(String.class)
                .map(name -> "\"" + name + "\"")
                .list();
    }

    private void write(CellChange c) {
        if (c.isInsert()) {
            RowWriter.insert(statements, c.table(), json(c.after()));
        } else if (c.isDelete()) {
            RowWriter.delete(statements, c.table(), c.rowId());
        } else {
            RowWriter.update(statements, c.table(), c.rowId(), c.column(), c.after());
        }
    }

    private static Map<String, @Nullable Object> json(@Nullable Object row) {
        return RowJson.row(String.valueOf(row));
    }
}
