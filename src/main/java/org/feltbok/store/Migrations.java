package org.feltbok.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a study's schema up to date: one transaction for each step, its version number included.
 */
final class Migrations {
    private static final List<String> SCRIPTS = List.of("V001__study.sql");

    /** The version this program writes. */
    static final int CURRENT = SCRIPTS.size();

    private Migrations() {}

    static void run(Connection connection, int from) throws SQLException {
        for (int version = from + 1; version <= CURRENT; version++) {
            apply(connection, SCRIPTS.get(version - 1), version);
        }
    }

    /** Runs a script and sets the version, or nothing at all. */
    static void apply(Connection connection, String script, int version) throws SQLException {
        step(connection, read(script), version);
    }

    static void step(Connection connection, String sql, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // the driver runs a script of several statements whole, so no text is cut at a
                // semicolon
                statement.executeUpdate(sql);
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static String read(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("missing " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
