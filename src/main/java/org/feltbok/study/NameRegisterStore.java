package org.feltbok.study;

import org.feltbok.store.Kinds;
import org.feltbok.study.RegisteredName.Kind;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
}
