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
            @Nullable Instant at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", codeId);
        row.put("person_id", personId);
        row.put(text.column(), text.id());
        row.put("start_at", span == null ? null : span.start());
        row.put("end_at", span == null ? null : span.end());
        row.put("created_at", at == null ? null : at.toString());
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
     * To be called before the codes of a coder change. Who is done sees what others did: what is
     * coded from then on is not found alone, and that is kept with the text.
     */
    static void recode(UnitOfWork work, String codebookId, String personId, TextRef text) {
        boolean shown =
                new CodingStore(work.handle())
                        .one(codebookId, text)
                        .filter(t -> !t.isSeen(personId) && !t.othersShownTo(personId).isEmpty())
                        .isPresent();
        if (shown) {
            setState(work, codebookId, personId, text, "seen", 1);
        }
    }

    /** The codebook of a code. */
    static String codebook(Handle handle, String codeId) {
        return handle.createQuery("SELECT codebook_id FROM code WHERE id = :id")
                .bind("id", codeId)
                .mapTo(String.class)
                .one();
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
