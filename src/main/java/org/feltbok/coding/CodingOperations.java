package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows that coding operations write, and what they look up. */
final class CodingOperations {
    private CodingOperations() {}

    static void insert(
            UnitOfWork work,
            String codeId,
            String personId,
            TextRef text,
            @Nullable Span span,
            @Nullable Instant at,
            Made made) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", codeId);
        row.put("person_id", personId);
        row.put(text.column(), text.id());
        row.put("start_at", span == null ? null : span.start());
        row.put("end_at", span == null ? null : span.end());
        row.put("created_at", at == null ? null : at.toString());
        row.put("made", made.how());
        if (made.from() != null) {
            row.put("made_from", made.from());
        }
        work.insert("coding", Ids.next(), row);
    }

    static void setSpan(UnitOfWork work, Coding coding, Span span) {
        work.update("coding", coding.id(), "start_at", span.start());
        work.update("coding", coding.id(), "end_at", span.end());
        work.update("coding", coding.id(), "lost_quote", null);
    }

    /** Sets a column of the row that says how far a coder is; makes the row if there is none. */
    static void setState(
            UnitOfWork work,
            String codebookId,
            String personId,
            TextRef text,
            String column,
            @Nullable Object value) {
        String id = new CodingStore(work.handle()).stateId(codebookId, personId, text);
        if (id != null) {
            work.update("coding_done", id, column, value);
            return;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("codebook_id", codebookId);
        row.put("person_id", personId);
        row.put(text.column(), text.id());
        row.put("done", 0);
        row.put(column, value);
        work.insert("coding_done", Ids.next(), row);
    }

    /**
     * Says whether a coder is done with a text. When all are done with what they share with others
     * it is kept from when on they see what those did.
     *
     * @param at null = not known, and nothing of it is kept
     */
    static void setDone(
            UnitOfWork work,
            String codebookId,
            String personId,
            TextRef text,
            boolean done,
            @Nullable Instant at) {
        setState(work, codebookId, personId, text, "done", done ? 1 : 0);
        if (done && at != null) {
            for (String share : Blindness.opened(work.handle(), codebookId, text)) {
                work.update("assignment", share, "done_at", at.toString());
            }
        }
    }

    /**
     * To be called before the codes of a coder change. Who is done sees what others did: what is
     * coded from then on is not found alone, and that is kept with the text.
     */
    static void recode(UnitOfWork work, String codebookId, String personId, TextRef text) {
        boolean shown =
                new CodingStore(work.handle())
                        .one(codebookId, text)
                        .filter(t -> !t.isSeen(personId) && !t.othersThan(personId).isEmpty())
                        .filter(
                                t ->
                                        t.isDone(personId)
                                                || wasDone(
                                                        work.handle(), codebookId, personId, text))
                        .filter(
                                t ->
                                        !Blindness.isWaiting(
                                                work.handle(), codebookId, personId, text))
                        .isPresent();
        if (shown) {
            setState(work, codebookId, personId, text, "seen", 1);
        }
    }

    /**
     * Whether a coder was done with a text and took that back by undo: the others were to be seen
     * meanwhile, and undo leaves no mark of its own.
     */
    private static boolean wasDone(
            Handle handle, String codebookId, String personId, TextRef text) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM change c CROSS JOIN change_cell h ON h.change_id = c.id
                        LEFT JOIN coding_done d ON d.id = h.row_id
                        WHERE c.state IN ('undone', 'dropped')
                        AND c.operation IN ('coding.done', 'coding.none_fits')
                        AND h.tbl = 'coding_done'
                        AND (h.col = 'done' AND h.new = 1
                          AND d.codebook_id = :b AND d.person_id = :p AND d.%1$s = :t
                        OR h.col = '' AND h.old IS NULL AND json_extract(h.new, '$.done') = 1
                          AND json_extract(h.new, '$.codebook_id') = :b AND json_extract(h.new, '$.person_id') = :p
                          AND json_extract(h.new, '$.%1$s') = :t) LIMIT 1"""
                                .formatted(text.column()))
                .bind("b", codebookId)
                .bind("p", personId)
                .bind("t", text.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The text as it stands in the study. */
    static String text(Handle handle, TextRef ref) {
        return handle.createQuery("SELECT text FROM " + ref.table() + " WHERE id = :id")
                .bind("id", ref.id())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new FaultException("coding.no_text"));
    }

    /** Refuses a span that reaches beyond the text. */
    static void check(Handle handle, TextRef ref, @Nullable Span span) {
        String text = text(handle, ref);
        if (span != null && span.end() > CodePoints.length(text)) {
            throw new FaultException("coding.span_outside", span.start(), span.end());
        }
    }

    /** The first words of a text, for the history. */
    static String start(String text) {
        return CodePoints.length(text) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 36)) + " …";
    }
}
