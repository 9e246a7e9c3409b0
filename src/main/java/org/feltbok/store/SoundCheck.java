package org.feltbok.store;

import org.feltbok.base.FaultException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether a study file is whole. */
final class SoundCheck {
    private SoundCheck() {}

    /** The database's own quick check on an open file. */
    static boolean passes(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("PRAGMA quick_check(1)")) {
            return r.next() && "ok".equals(r.getString(1));
        }
    }

    /**
     * What the full check finds: pages, order and agreement of every index with its table, and rows
     * that point at rows that are not there. Takes as long as reading the whole file.
     */
    static List<String> findings(Connection connection, int most) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement s = connection.createStatement()) {
            try (ResultSet r = s.executeQuery("PRAGMA integrity_check(" + most + ")")) {
                while (r.next() && found.size() < most) {
                    if (!"ok".equals(r.getString(1))) {
                        found.add(r.getString(1));
                    }
                }
            }
            try (ResultSet r = s.executeQuery("PRAGMA foreign_key_check")) {
                while (r.next() && found.size() < most) {
                    found.add(r.getString(1) + " " + r.getString(2) + " → " + r.getString(3));
                }
            }
        }
        return found;
    }

    /** Reads a closed file wholly, without changing it. */
    static boolean isSound(Path file) {
        try {
            Header.read(file);
        } catch (FaultException e) {
            return false;
        }
        try (Connection c = Connections.checking(file)) {
            return findings(c, 1).isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }
}
