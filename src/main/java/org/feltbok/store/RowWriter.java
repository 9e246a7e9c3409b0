package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Single-row SQL on tables with a column id; nothing is recorded here. */
final class RowWriter {
    private RowWriter() {}

    static void insert(
            Statements statements, String table, Map<String, ? extends @Nullable Object> row) {
        String columns =
                row.keySet().stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(","));
        String marks = row.keySet().stream().map(c -> "?").collect(Collectors.joining(","));
        PreparedStatement s =
                statements.get(
                        "INSERT INTO \"" + table + "\" (" + columns + ") VALUES (" + marks + ")");
        try {
            int i = 1;
            for (Object value : row.values()) {
                s.setObject(i++, value);
            }
            s.executeUpdate();
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    static void update(
            Statements statements, String table, String id, String column, @Nullable Object value) {
        PreparedStatement s =
                statements.get("UPDATE \"" + table + "\" SET \"" + column + "\" = ? WHERE id = ?");
        try {
            s.setObject(1, value);
            s.setString(2, id);
            if (s.executeUpdate() != 1) {
                throw new IllegalStateException("no row " + id + " in " + table);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    static void delete(Statements statements, String table, String id) {
        PreparedStatement s = statements.get("DELETE FROM \"" + table + "\" WHERE id = ?");
        try {
            s.setString(1, id);
            if (s.executeUpdate() != 1) {
                throw new IllegalStateException("no row " + id + " in " + table);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    static @Nullable Object cell(Statements statements, String table, String id, String column) {
        PreparedStatement s =
                statements.get("SELECT \"" + column + "\" FROM \"" + table + "\" WHERE id = ?");
        try {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    throw new FaultException("store.gone");
                }
                return r.getObject(1);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    static Map<String, @Nullable Object> row(Statements statements, String table, String id) {
        PreparedStatement s = statements.get("SELECT * FROM \"" + table + "\" WHERE id = ?");
        try {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    throw new FaultException("store.gone");
                }
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                    row.put(r.getMetaData().getColumnName(i), r.getObject(i));
                }
                return row;
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
