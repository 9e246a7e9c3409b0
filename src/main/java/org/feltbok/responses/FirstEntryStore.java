package org.feltbok.responses;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** Finds first entries by what stands on the paper: nothing of their answers is read. */
public final class FirstEntryStore {
    private static final String SELECT =
            """
            SELECT r.id, r.key, coalesce(r.number, '') AS number, r.case_id,
              coalesce(r.entered_by, '') AS entered_by,
              coalesce((SELECT s.id FROM response s WHERE s.questionnaire_id = r.questionnaire_id
                AND s.pass = 2 AND s.key = r.key), '') AS second
            FROM response r WHERE r.pass = 1""";

    private FirstEntryStore() {}

    /**
     * A form that was keyed once, or twice.
     *
     * @param number of the form; may be empty
     * @param by who keyed it; empty if that is not known
     * @param second identity of its second entry; empty if there is none
     */
    public record FirstEntry(
            String id,
            String key,
            String number,
            Optional<String> caseId,
            String by,
            String second) {
        /** What people call it: the number on the form, where it has one. */
        public String called() {
            return number.isEmpty() ? key : number;
        }
    }

    /** Those with a number on the form; where none has it, the one with that key. */
    public static List<FirstEntry> called(Handle handle, String formId, String said) {
        List<FirstEntry> numbered = find(handle, "r.number = :s", formId, said);
        return numbered.isEmpty() ? find(handle, "r.key = :s", formId, said) : numbered;
    }

    /** The one with an identity. */
    public static Optional<FirstEntry> one(Handle handle, String formId, String id) {
        return find(handle, "r.id = :s", formId, id).stream().findFirst();
    }

    /**
     * Who keyed the first entry of a case, or that of a form that is about none; empty if that is
     * not known.
     */
    public static String by(Handle handle, String formId, Optional<String> caseId, String firstId) {
        return caseId.isPresent()
                ? ResponseStore.firstBy(handle, formId, caseId.get())
                : one(handle, formId, firstId).map(FirstEntry::by).orElse("");
    }

    private static List<FirstEntry> find(
            Handle handle, String condition, String formId, String said) {
        return handle.createQuery(
                        SELECT
                                + " AND "
                                + condition
                                + " AND r.questionnaire_id = :q ORDER BY r.key")
                .bind("s", said)
                .bind("q", formId)
                .map(
                        (r, c) ->
                                new FirstEntry(
                                        r.getString("id"),
                                        r.getString("key"),
                                        r.getString("number"),
                                        Optional.ofNullable(r.getString("case_id")),
                                        r.getString("entered_by"),
                                        r.getString("second")))
                .list();
    }
}
