package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    /** Reads a closed file without changing it. */
    static boolean isSound(Path file) {
        try {
            Header.read(file);
        } catch (FaultException e) {
            return false;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection c = config.createConnection("jdbc:sqlite:" + file)) {
            return passes(c);
        } catch (SQLException e) {
            return false;
        }
    }
}
