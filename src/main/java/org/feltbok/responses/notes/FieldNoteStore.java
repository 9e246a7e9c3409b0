package org.feltbok.responses.notes;

import org.feltbok.store.Kinds;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what is noted and asked at fields. */
public final class FieldNoteStore {
    private static final String SELECT =
            "SELECT n.*, p.name AS person_name FROM field_note n LEFT JOIN person p ON p.id = n.person_id";

    private FieldNoteStore() {}

    /** All of one response, in the order in which they were written. */
    public static List<FieldNote> of(Handle handle, String responseId) {
        return handle.createQuery(SELECT + " WHERE n.response_id = :r ORDER BY n.at, n.rowid")
                .bind("r", responseId)
                .map((r, c) -> note(r))
                .list();
    }

    public static Optional<FieldNote> one(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE n.id = :id")
                .bind("id", id)
                .map((r, c) -> note(r))
                .findOne();
    }

    /**
     * A query that nobody has closed.
     *
     * @param key of the response
     * @param title the case that the response is about, as names are shown now; empty if about none
     * @param form identity of the questionnaire
     * @param pass 1, or 2 for a second independent entry
     */
    public record Waiting(FieldNote query, String key, String title, String form, int pass) {}

    /**
     * The queries of the whole study that nobody has closed, the oldest first; of void responses
     * none.
     */
    public static List<Waiting> waiting(Handle handle) {
        return handle.createQuery(
                        "SELECT n.*, p.name AS person_name, r.key AS response_key, r.pass AS pass,"
                                + " r.questionnaire_id AS form, coalesce("
                                + HideNames.caseName(handle, "c")
                                + ", '') AS case_title FROM field_note n"
                                + " JOIN response r ON r.id = n.response_id"
                                + " LEFT JOIN study_case c ON c.id = r.case_id"
                                + " LEFT JOIN person p ON p.id = n.person_id"
                                + " WHERE n.kind = 'query' AND coalesce(n.state, '') <> 'closed'"
                                + " AND r.pass > 0"
                                + " ORDER BY n.at, n.rowid")
                .map(
                        (r, c) ->
                                new Waiting(
                                        note(r),
                                        r.getString("response_key"),
                                        r.getString("case_title"),
                                        r.getString("form"),
                                        r.getInt("pass")))
                .list();
    }

    private static FieldNote note(ResultSet r) throws SQLException {
        String state = r.getString("state");
        return new FieldNote(
                r.getString("id"),
                r.getString("response_id"),
                orEmpty(r.getString("item_id")),
                Kinds.read(
                        FieldNote.Kind.values(),
                        FieldNote.Kind::word,
                        "field_note.kind",
                        r.getString("kind")),
                state == null
                        ? Optional.empty()
                        : Optional.of(
                                Kinds.read(
                                        FieldNote.State.values(),
                                        FieldNote.State::word,
                                        "field_note.state",
                                        state)),
                r.getString("text"),
                orEmpty(r.getString("reply_to")),
                orEmpty(r.getString("person_name")),
                orEmpty(r.getString("at")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
