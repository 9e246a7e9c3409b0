package org.feltbok.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a study's schema up to date: one transaction for each step, its version number included.
 *
 * @param scripts resources beside this class; the first makes the schema, each other brings it from
 *     one version to the next
 */
record Migrations(List<String> scripts) {
    /** This program's. */
    static final Migrations OURS =
            new Migrations(
                    List.of(
                            "V001__study.sql",
                            "V002__retired.sql",
                            "V003__places.sql",
                            "V004__waves.sql",
                            "V005__framework.sql",
                            "V006__names.sql",
                            "V007__definitions.sql",
                            "V008__contact_waves.sql"));

    /** The version this program writes. */
    static final int CURRENT = OURS.newest();

    int newest() {
        return scripts.size();
    }

    /** Each step that the version lacks: its script and the version's number, or nothing at all. */
    void run(Connection connection, int from) throws SQLException {
        for (int version = from + 1; version <= newest(); version++) {
            step(connection, read(scripts.get(version - 1)), version);
        }
    }

    /**
     * Runs one step. Foreign keys are not enforced within it, so that it may rebuild a table that
     * others point at (the only way to change a check of a column), but all must hold at its end.
     * What the change log holds names tables and columns as they were, so no older change can be
     * taken back afterwards, unless tables and rows are what they were, such as after a new index.
     */
    static void step(Connection connection, String sql, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // heeded outside a transaction only
            statement.execute("PRAGMA foreign_keys = OFF");
            try {
                statement.execute("BEGIN IMMEDIATE");
                String before = written(statement);
                // the driver runs a script of several statements whole, so no text is cut at a
                // semicolon
                statement.executeUpdate(sql);
                requireReferences(statement, version);
                if (version > 1 && !written(statement).equals(before)) {
                    fixOlderChanges(statement);
                }
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollback(statement);
                throw e;
            } finally {
                statement.execute("PRAGMA foreign_keys = ON");
            }
        }
    }

    /** Which tables there are, and how many rows were written so far. */
    private static String written(Statement statement) throws SQLException {
        try (ResultSet r =
                statement.executeQuery(
                        "SELECT total_changes() || ' ' || ifnull(group_concat(sql, ';'), '')"
                                + " FROM (SELECT sql FROM sqlite_schema WHERE type = 'table'"
                                + " ORDER BY name)")) {
            return r.next() ? r.getString(1) : "";
        }
    }

    private static void requireReferences(Statement statement, int version) throws SQLException {
        try (ResultSet r = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (r.next()) {
                throw new IllegalStateException(
                        "step "
                                + version
                                + " leaves rows of "
                                + r.getString(1)
                                + " that point at nothing in "
                                + r.getString(3));
            }
        }
    }

    /** No change so far can be taken back or done again any more. */
    static void fixOlderChanges(Statement statement) throws SQLException {
        List<String> waiting = new ArrayList<>();
        try (ResultSet r =
                statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                + " AND name GLOB 'undone_[0-9]*'")) {
            while (r.next()) {
                waiting.add(r.getString(1));
            }
        }
        for (String table : waiting) {
            statement.execute("DROP TABLE " + table);
        }
        statement.execute("UPDATE change SET state = 'dropped' WHERE state = 'undone'");
        statement.execute("UPDATE change SET state = 'fixed' WHERE state = 'done'");
    }

    private static void rollback(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // a full disk may have ended the transaction already
            System.getLogger(Migrations.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
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
