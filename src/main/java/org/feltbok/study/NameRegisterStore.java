package org.feltbok.study;

import org.feltbok.store.Kinds;
import org.feltbok.study.RegisteredName.Kind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the register of names. */
public final class NameRegisterStore {
    private NameRegisterStore() {}

    /** All in their order, the forgotten ones among them. */
    public static List<RegisteredName> all(Handle handle) {
        return handle.createQuery("SELECT * FROM hidden_name ORDER BY position, id")
                .map((r, c) -> name(r))
                .list();
    }

    private static RegisteredName name(ResultSet r) throws SQLException {
        return new RegisteredName(
                r.getString("id"),
                Kinds.lower(Kind.values(), "hidden_name.kind", r.getString("kind")),
                Optional.ofNullable(r.getString("name")).orElse(""),
                Optional.ofNullable(r.getString("pseudonym")).orElse(""),
                RegisteredName.forms(r.getString("forms")),
                r.getInt("in_text") != 0,
                r.getInt("position"));
    }

    /**
     * All pseudonyms that ever stood for a name, those of names that were taken out too, each with
     * the word for what had the name.
     */
    public static Map<String, String> everGiven(Handle handle) {
        Map<String, String> given = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT pseudonym, kind FROM hidden_name
                        UNION SELECT json_extract(coalesce(new, old), '$.pseudonym'), json_extract(coalesce(new, old), '$.kind')
                          FROM change_cell WHERE tbl = 'hidden_name' AND col = ''
                        UNION SELECT old, NULL FROM change_cell WHERE tbl = 'hidden_name' AND col = 'pseudonym'
                        UNION SELECT new, NULL FROM change_cell WHERE tbl = 'hidden_name' AND col = 'pseudonym'
                        ORDER BY 1, 2
                        """)
                .map((r, c) -> Arrays.asList(r.getString(1), r.getString(2)))
                .forEach(g -> put(given, g.getFirst(), g.getLast()));
        return given;
    }

    private static void put(
            Map<String, String> given, @Nullable String pseudonym, @Nullable String kind) {
        if (pseudonym != null) {
            given.merge(
                    pseudonym,
                    Objects.requireNonNullElse(kind, Kind.PERSON.word()),
                    (a, b) -> kind == null ? a : b);
        }
    }
}
