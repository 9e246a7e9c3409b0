package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes words out of the change log. Of a text that once held them every version goes: half-written
 * ones held a part of them. What was changed cannot be taken back, for places in the texts are no
 * longer what they were.
 */
final class LogScrub {
    /** In place of a version. */
    private static final String GONE = "…";

    private final Connection connection;

    LogScrub(Connection connection) {
        this.connection = connection;
    }

    /**
     * Within a transaction.
     *
     * @return how many cells held them
     */
    int run(UnaryOperator<String> told) throws SQLException {
        try (Statement s = connection.createStatement()) {
            Migrations.fixOlderChanges(s);
        }
        Set<String> held = cells(told);
        versions(held);
        argsOf(held);
        args(told);
        return held.size();
    }

    private static String place(ResultSet r) throws SQLException {
        return r.getString("tbl") + '\n' + r.getString("row_id") + '\n' + r.getString("col");
    }

    /** The cells that held the words at some time. */
    private Set<String> cells(UnaryOperator<String> told) throws SQLException {
        Set<String> held = new HashSet<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT id, tbl, row_id, col, old, new FROM change_cell"
                                        + " WHERE typeof(old) = 'text' OR typeof(new) = 'text'");
                PreparedStatement put = put()) {
            while (r.next()) {
                boolean row = r.getString("col").isEmpty();
                Object old = r.getObject("old");
                Object now = r.getObject("new");
                Object oldTold = told(old, row, told);
                Object nowTold = told(now, row, told);
                if (isOther(old, oldTold) || isOther(now, nowTold)) {
                    if (row) {
                        write(put, r.getLong("id"), oldTold, nowTold);
                    } else {
                        held.add(place(r));
                    }
                }
            }
        }
        return held;
    }

    private void versions(Set<String> held) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT id, tbl, row_id, col, old, new FROM change_cell WHERE col <> ''"
                                        + " AND (typeof(old) = 'text' OR typeof(new) = 'text')");
                PreparedStatement put = put()) {
            while (r.next()) {
                if (held.contains(place(r))) {
                    write(
                            put,
                            r.getLong("id"),
                            r.getObject("old") == null ? null : GONE,
                            r.getObject("new") == null ? null : GONE);
                }
            }
        }
    }

    /** What the history tells of the changes that wrote such cells. */
    private void argsOf(Set<String> held) throws SQLException {
        Set<Long> changes = new HashSet<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT change_id, tbl, row_id, col FROM change_cell WHERE col <> ''")) {
            while (r.next()) {
                if (held.contains(place(r))) {
                    changes.add(r.getLong("change_id"));
                }
            }
        }
        try (PreparedStatement s =
                connection.prepareStatement(
                        "UPDATE change SET args = ? WHERE id = ? OR target = ?")) {
            for (long id : changes) {
                s.setString(1, RowJson.write(List.of(GONE, GONE, GONE, GONE)));
                s.setLong(2, id);
                s.setLong(3, id);
                s.executeUpdate();
            }
        }
    }

    private void args(UnaryOperator<String> told) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT id, args FROM change");
                PreparedStatement put =
                        connection.prepareStatement("UPDATE change SET args = ? WHERE id = ?")) {
            while (r.next()) {
                List<String> args = RowJson.args(r.getString("args"));
                List<String> kept = args.stream().map(told).toList();
                if (!kept.equals(args)) {
                    put.setString(1, RowJson.write(kept));
                    put.setLong(2, r.getLong("id"));
                    put.executeUpdate();
                }
            }
        }
    }

    private PreparedStatement put() throws SQLException {
        return connection.prepareStatement("UPDATE change_cell SET old = ?, new = ? WHERE id = ?");
    }

    private static void write(
            PreparedStatement put, long id, @Nullable Object old, @Nullable Object now)
            throws SQLException {
        put.setObject(1, old);
        put.setObject(2, now);
        put.setLong(3, id);
        put.executeUpdate();
    }

    private static boolean isOther(@Nullable Object is, @Nullable Object told) {
        return is != null && !is.equals(told);
    }

    private static @Nullable Object told(
            @Nullable Object value, boolean row, UnaryOperator<String> told) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (!row) {
            return told.apply(text);
        }
        Map<String, @Nullable Object> cells = RowJson.row(text);
        Map<String, @Nullable Object> kept = told(cells, told);
        return kept.equals(cells) ? text : RowJson.write(kept);
    }

    private static Map<String, @Nullable Object> told(
            Map<String, @Nullable Object> cells, UnaryOperator<String> told) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        cells.forEach((k, v) -> kept.put(k, v instanceof String s ? told.apply(s) : v));
        return kept;
    }
}
