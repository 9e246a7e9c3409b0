package org.feltbok.store;

import org.feltbok.base.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;

/**
 * Which copy of a study a file is, and which it comes from. Every file that can be worked in on its
 * own has an identity of its own from the moment it is made.
 */
public final class Copies {
    /** How a copy came to be. */
    public enum How {
        /** The first one. */
        MADE,
        /** Saved elsewhere, to be worked in beside the one it comes from. */
        SAVED,
        BACKUP,
        /** A backup that was put back. */
        RESTORED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it takes the place of the one it comes from, so that keys go on as they were. */
        private boolean isSuccessor() {
            return this == BACKUP || this == RESTORED;
        }
    }

    /** Without vowels, so that no mark is a word. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private Copies() {}

    /** Gives a new file its first copy, before there is a study in it. */
    static void begin(Connection connection, Instant at) throws SQLException {
        insert(connection, Ids.next(), null, 0, "", How.MADE, at);
    }

    /** Names the newest copy in the study as the one that this file is. */
    static void settle(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.executeUpdate("UPDATE study SET copy_id = (SELECT max(id) FROM copy)");
        }
    }

    /**
     * Makes a file that was copied a copy of its own; it remembers the one it comes from and the
     * last change they share. A file without room for that (an older format) stays as it is.
     */
    static void leave(Path copied, How how, Instant at) throws SQLException {
        try (Connection connection = Connections.drafting(copied);
                Statement s = connection.createStatement()) {
            if (count(s, "SELECT count(*) FROM pragma_table_info('study') WHERE name = 'copy_id'")
                    == 0) {
                return;
            }
            String parent;
            String mark;
            try (ResultSet r =
                    s.executeQuery(
                            "SELECT c.id, c.mark FROM study s JOIN copy c ON c.id = s.copy_id")) {
                if (!r.next()) {
                    return;
                }
                parent = r.getString(1);
                mark = r.getString(2);
            }
            long left = count(s, "SELECT coalesce(max(id), 0) FROM change");
            String id = Ids.next();
            String own = how.isSuccessor() ? mark : mark(id);
            insert(connection, id, parent, left, own, how, at);
            settle(connection);
        }
    }

    private static long count(Statement s, String sql) throws SQLException {
        try (ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getLong(1) : 0;
        }
    }

    private static void insert(
            Connection connection,
            String id,
            @Nullable String parent,
            long left,
            String mark,
            How how,
            Instant at)
            throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement(
                        "INSERT INTO copy (id, parent_id, left_at, mark, how, made_at) VALUES (?,?,?,?,?,?)")) {
            s.setString(1, id);
            s.setString(2, parent);
            s.setObject(3, parent == null ? null : Long.valueOf(left));
            s.setString(4, mark);
            s.setString(5, how.word());
            s.setString(6, at.toString());
            s.executeUpdate();
        }
    }

    /** Three letters that follow from the copy's identity. */
    private static String mark(String id) {
        StringBuilder mark = new StringBuilder();
        int rest = id.hashCode() & Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            mark.append(LETTERS.charAt(rest % LETTERS.length()));
            rest /= LETTERS.length();
        }
        return mark.toString();
    }

    /** This file's identity among its copies. */
    static final String CURRENT =
            "coalesce((SELECT copy_id FROM study), (SELECT max(id) FROM copy))";

    /** What keys made in this copy carry; empty in the first one. */
    public static String mark(Handle handle) {
        return handle.createQuery("SELECT c.mark FROM study s JOIN copy c ON c.id = s.copy_id")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
