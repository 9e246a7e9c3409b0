package org.feltbok.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Opens the one connection to a study file. */
final class Connections {
    private Connections() {}

    /** For working: write-ahead log, every commit on disk before it returns, nobody else at the file. */
    static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(1500);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement s = connection.createStatement()) {
            // exclusive before the log is switched on, so that no shared memory is needed (network drives)
            s.execute("PRAGMA locking_mode = EXCLUSIVE");
            s.execute("PRAGMA trusted_schema = OFF");
            s.execute("PRAGMA journal_mode = WAL");
            s.execute("PRAGMA synchronous = FULL");
            s.execute("PRAGMA cache_size = -65536");
            s.execute("BEGIN IMMEDIATE");
            s.execute("COMMIT");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
