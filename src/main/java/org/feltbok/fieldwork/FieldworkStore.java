package org.feltbok.fieldwork;

import org.feltbok.store.Kinds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads contacts with cases. */
public final class FieldworkStore {
    /** The table of contacts. */
    static final String TABLE = "case_contact";

    private FieldworkStore() {}

    /** All contacts by case, each case's in their order in time; one query. */
    public static Map<String, List<Contact>> byCase(Handle handle) {
        return read(handle, "", q -> q);
    }

    /**
     * Those of some cases.
     *
     * @param cases not too many
     */
    static Map<String, List<Contact>> byCase(Handle handle, Collection<String> cases) {
        return cases.isEmpty()
                ? Map.of()
                : read(handle, " WHERE c.case_id IN (<cases>)", q -> q.bindList("cases", cases));
    }

    /** One contact as it is now; empty if it is not there any more. */
    static Optional<Contact> one(Handle handle, String id) {
        return read(handle, " WHERE c.id = :id", q -> q.bind("id", id)).values().stream()
                .map(List::getFirst)
                .findFirst();
    }

    private static Map<String, List<Contact>> read(
            Handle handle, String which, UnaryOperator<Query> bound) {
        Map<String, List<Contact>> all = new HashMap<>();
        bound.apply(
                        handle.createQuery(
                                "SELECT c.*, p.name AS who FROM case_contact c"
                                        + " LEFT JOIN person p ON p.id = c.person_id"
                                        + which
                                        + " ORDER BY c.at, c.id"))
                .map(
                        (r, context) ->
                                new Contact(
                                        r.getString("id"),
                                        r.getString("case_id"),
                                        Kinds.lower(
                                                ContactKind.values(),
                                                "case_contact.kind",
                                                r.getString("kind")),
                                        Kinds.lower(
                                                ContactOutcome.values(),
                                                "case_contact.outcome",
                                                r.getString("outcome")),
                                        r.getString("at"),
                                        orEmpty(r.getString("next_at")),
                                        r.getInt("round"),
                                        orEmpty(r.getString("note")),
                                        orEmpty(r.getString("who")),
                                        orEmpty(r.getString("questionnaire_id"))))
                .forEach(c -> all.computeIfAbsent(c.caseId(), k -> new ArrayList<>()).add(c));
        return all;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
