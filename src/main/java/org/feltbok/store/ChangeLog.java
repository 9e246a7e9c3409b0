package org.feltbok.store;

import org.feltbok.base.Ids;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads the change log. */
final class ChangeLog {
    /** A person's own: under the name they have now, or as the person they are. */
    private static final String OWN =
            "(who = ? OR coalesce(person_id, '') IN (SELECT id FROM person WHERE name = ?))";

    /** The number given last, also where its entry is in the log no more. */
    static final String NEWEST_NUMBER =
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change'";

    private final Statements statements;
    private long number;

    ChangeLog(Statements statements) {
        this.statements = statements;
    }

    /** The number given last, to an entry or to the taking out of one. */
    long number() {
        return number;
    }

    /** Notes a change made by an operation; what could have been done again no longer can. */
    Change add(Instant at, String who, Operation operation, RecordingUnitOfWork work)
            throws SQLException {
        boolean fixed = !operation.undoable();
        dropUndone(who);
        Change.Kind kind = fixed ? Change.Kind.FIXED : Change.Kind.DO;
        String told = operation.toldAs(work.handle(), work.cells());
        List<String> args = List.copyOf(operation.argsTold(work.handle(), work.cells()));
        String state = fixed ? "fixed" : "done";
        long id = insert(at, who, told, args, kind, null, state, work.cells());
        if (!fixed) {
            // a beginning is never taken back, and would stand in the file twice
            addCells(id, work.cells());
            addRows(id, work);
        }
        return new Change(id, at, who, told, args, kind);
    }

    private void addRows(long id, RecordingUnitOfWork work) throws SQLException {
        PreparedStatement rows =
                statements.get("INSERT INTO change_rows (change_id, tbl, batch) VALUES (?,?,?)");
        for (String table : work.bulkTables()) {
            rows.setLong(1, id);
            rows.setString(2, table);
            rows.setLong(3, work.batch());
            rows.executeUpdate();
        }
    }

    /**
     * Notes that a change was taken back or done again.
     *
     * @param written what was written by that
     */
    Change addReversal(
            Instant at, String who, Change target, Change.Kind kind, List<CellChange> written)
            throws SQLException {
        String state = kind == Change.Kind.UNDO ? "undone" : "done";
        PreparedStatement mark = statements.get("UPDATE change SET state = ? WHERE id = ?");
        mark.setString(1, state);
        mark.setLong(2, target.id());
        mark.executeUpdate();
        String told = target.operation();
        long id = insert(at, who, told, target.args(), kind, target.id(), "fixed", written);
        return new Change(id, at, who, target.operation(), target.args(), kind);
    }

    /** Takes out the newest entry, whose cells were written back. */
    void forget(long id) throws SQLException {
        for (String sql :
                List.of(
                        "DELETE FROM change_cell WHERE change_id = ?",
                        "DELETE FROM change WHERE id = ?")) {
            PreparedStatement s = statements.get(sql);
            s.setLong(1, id);
            s.executeUpdate();
        }
    }

    /**
     * Gives a number to what leaves no entry, so that it is told apart whether it is on the disk.
     */
    void count() throws SQLException {
        statements
                .get("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'change'")
                .executeUpdate();
        try (ResultSet r = statements.get(NEWEST_NUMBER).executeQuery()) {
            number = r.next() ? r.getLong(1) : 0;
        }
    }

    private long insert(
            Instant at,
            String who,
            String operation,
            List<String> args,
            Change.Kind kind,
            @Nullable Long target,
            String state,
            List<CellChange> written)
            throws SQLException {
        PreparedStatement s =
                statements.get(
                        "INSERT INTO change (uid, copy_id, at, who, person_id, operation, args, kind, target, state)"
                                + " VALUES (?,"
                                + Copies.CURRENT
                                + ",?,?,coalesce(?,"
                                + "(SELECT id FROM person WHERE name = ? ORDER BY position, id LIMIT 1)),"
                                + "?,?,?,?,?)");
        s.setString(1, Ids.next());
        s.setString(2, at.toString());
        s.setString(3, who);
        s.setString(4, renamed(who, written).orElse(null));
        s.setString(5, who);
        s.setString(6, operation);
        s.setString(7, RowJson.write(args));
        s.setString(8, kind.name().toLowerCase(Locale.ROOT));
        s.setObject(9, target);
        s.setString(10, state);
        s.executeUpdate();
        try (ResultSet r = statements.get("SELECT last_insert_rowid()").executeQuery()) {
            r.next();
            number = r.getLong(1);
            return number;
        }
    }

    /** Who was called so before this change, and is called otherwise by it. */
    private static Optional<String> renamed(String who, List<CellChange> written) {
        return written.stream()
                .filter(c -> c.table().equals("person") && c.column().equals("name"))
                .filter(c -> who.equals(c.before()))
                .map(CellChange::rowId)
                .findFirst();
    }

    private void addCells(long id, List<CellChange> cells) throws SQLException {
        PreparedStatement s =
                statements.get(
                        "INSERT INTO change_cell (change_id, tbl, row_id, col, old, new) VALUES (?,?,?,?,?,?)");
        for (CellChange c : cells) {
            s.setLong(1, id);
            s.setString(2, c.table());
            s.setString(3, c.rowId());
            s.setString(4, c.column());
            s.setObject(5, c.before());
            s.setObject(6, c.after());
            s.addBatch();
        }
        if (!cells.isEmpty()) {
            s.executeBatch();
        }
    }

    /**
     * What a person took back can no longer be done again once they go on: the rows of imports that
     * waited for it go.
     */
    private void dropUndone(String who) throws SQLException {
        PreparedStatement undone =
                statements.get("SELECT id FROM change WHERE state = 'undone' AND " + OWN);
        List<Long> dropped = new ArrayList<>();
        undone.setString(1, who);
        undone.setString(2, who);
        try (ResultSet r = undone.executeQuery()) {
            while (r.next()) {
                dropped.add(r.getLong(1));
            }
        }
        for (long id : dropped) {
            for (ArchivedRows rows : rows(id)) {
                statements.get("DROP TABLE IF EXISTS " + rows.archive()).executeUpdate();
            }
            PreparedStatement drop =
                    statements.get("UPDATE change SET state = 'dropped' WHERE id = ?");
            drop.setLong(1, id);
            drop.executeUpdate();
        }
    }

    /** A number for the rows of a new import. */
    static long nextBatch(Statements statements) throws SQLException {
        try (ResultSet r =
                statements
                        .get("SELECT coalesce(max(batch), 0) + 1 FROM change_rows")
                        .executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    /** The newest change of a person's own that is done. */
    Optional<Change> nextUndo(String who) {
        return own("done", who, "DESC");
    }

    /** The change of a person's own that was taken back last. */
    Optional<Change> nextRedo(String who) {
        return own("undone", who, "ASC");
    }

    private Optional<Change> own(String state, String who, String order) {
        return changes(
                        "SELECT * FROM change WHERE state = ? AND "
                                + OWN
                                + " ORDER BY id "
                                + order
                                + " LIMIT 1",
                        state,
                        who,
                        who)
                .stream()
                .findFirst();
    }

    /** What others did after a change and is done, in order. */
    List<Change> othersSince(long changeId, String who) {
        return changes(
                "SELECT * FROM change WHERE state = 'done' AND id > ? AND NOT "
                        + OWN
                        + " ORDER BY id",
                changeId,
                who,
                who);
    }

    /** The newest entries first. */
    List<Change> newest(int limit) {
        return changes("SELECT * FROM change ORDER BY id DESC LIMIT ?", limit);
    }

    private List<Change> changes(String sql, Object... values) {
        List<Change> found = new ArrayList<>();
        PreparedStatement s = statements.get(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(
                            new Change(
                                    r.getLong("id"),
                                    Instant.parse(r.getString("at")),
                                    r.getString("who"),
                                    r.getString("operation"),
                                    RowJson.args(r.getString("args")),
                                    Kinds.lower(
                                            Change.Kind.values(),
                                            "change.kind",
                                            r.getString("kind"))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The cells a change wrote, in the order of writing. */
    List<CellChange> cells(long changeId) throws SQLException {
        List<CellChange> found = new ArrayList<>();
        PreparedStatement s =
                statements.get(
                        "SELECT tbl, row_id, col, old, new FROM change_cell WHERE change_id = ? ORDER BY id");
        s.setLong(1, changeId);
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                found.add(
                        new CellChange(
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getObject(4),
                                r.getObject(5)));
            }
        }
        return found;
    }

    /** The rows a change put in at once, the table written last first. */
    List<ArchivedRows> rows(long changeId) throws SQLException {
        List<ArchivedRows> found = new ArrayList<>();
        PreparedStatement s =
                statements.get("SELECT id, tbl, batch FROM change_rows WHERE change_id = ?");
        s.setLong(1, changeId);
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                found.add(new ArchivedRows(r.getLong(1), r.getString(2), r.getLong(3)));
            }
        }
        found.sort(Comparator.comparingLong(ArchivedRows::id).reversed());
        return found;
    }

    /** Rows of a table put in at once; taken back, they wait in a table of their own. */
    record ArchivedRows(long id, String table, long batch) {
        String archive() {
            return archive(id);
        }

        static String archive(long id) {
            return "undone_" + id;
        }
    }
}
