package org.feltbok.coding.agreement;

import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CountedCodings;
import org.feltbok.coding.InterviewShareStore;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads who is to code what, and what was settled; made for one reading, never kept. */
public final class AgreementStore {
    private static final String DECISIONS =
            "SELECT k.*, l.kind, coalesce(k.answer_text_id, k.passage_id) AS text,"
                    + " coalesce(f.merged_into, f.id) AS instead FROM coding k"
                    + " JOIN layer l ON l.id = k.layer_id AND l.kind IN ('agreed', 'left_out')"
                    + " JOIN code o ON o.id = k.code_id AND o.codebook_id = :b"
                    + " LEFT JOIN code f ON k.made = '"
                    + AgreedCodings.SETTLED
                    + "' AND f.codebook_id = :b AND f.key = k.made_from";

    private final Handle handle;

    public AgreementStore(Handle handle) {
        this.handle = handle;
    }

    /** What was settled of the answers to a question. */
    public List<Decision> decisions(String codebookId, String itemId) {
        if (itemId.equals(CodableItem.INTERVIEWS)) {
            return decisions(
                    handle.createQuery(
                                    DECISIONS
                                            + " WHERE k.passage_id IS NOT NULL"
                                            + " ORDER BY k.created_at, k.id")
                            .bind("b", codebookId));
        }
        return decisions(
                handle.createQuery(
                                DECISIONS
                                        + " JOIN answer_text t ON t.id = k.answer_text_id"
                                        + " WHERE t.item_id = :i ORDER BY k.created_at, k.id")
                        .bind("b", codebookId)
                        .bind("i", itemId));
    }

    /** What was settled of one text. */
    List<Decision> decisions(String codebookId, TextRef text) {
        return decisions(
                handle.createQuery(
                                DECISIONS
                                        + " WHERE k."
                                        + text.column()
                                        + " = :t ORDER BY k.created_at, k.id")
                        .bind("b", codebookId)
                        .bind("t", text.id()));
    }

    /** What a code is called in files. */
    String key(String codeId) {
        return handle.createQuery("SELECT key FROM code WHERE id = :c")
                .bind("c", codeId)
                .mapTo(String.class)
                .one();
    }

    private static List<Decision> decisions(Query query) {
        return query.map((r, c) -> decision(r)).list();
    }

    private static Decision decision(ResultSet r) throws SQLException {
        int start = r.getInt("start_at");
        Span span = r.wasNull() ? null : new Span(start, r.getInt("end_at"));
        String at = r.getString("created_at");
        return new Decision(
                r.getString("id"),
                r.getString("text"),
                r.getString("code_id"),
                r.getString("kind").equals("agreed"),
                r.getString("person_id"),
                span,
                at == null ? null : Instant.parse(at),
                AgreedCodings.TAKEN_OVER.equals(r.getString("made")),
                r.getString("instead"));
    }

    /** The layer that counts instead of a coder; empty where a coder's own codings count. */
    public Optional<String> countingLayer(String codebookId) {
        return handle.createQuery(
                        "SELECT l.kind FROM codebook b JOIN layer l ON l.id = b.counts_layer_id WHERE b.id = :b")
                .bind("b", codebookId)
                .mapTo(String.class)
                .findOne();
    }

    /** Identities of the answers that the counting coder of a codebook did alone. */
    Set<String> alone(String codebookId) {
        return new HashSet<>(
                handle.createQuery(
                                """
                        SELECT t.id FROM codebook b JOIN codebook_item i ON i.codebook_id = b.id
                        JOIN answer_text t ON t.item_id = i.item_id WHERE b.id = :b AND\s"""
                                        + CountedCodings.ALONE)
                        .bind("b", codebookId)
                        .mapTo(String.class)
                        .list());
    }

    /** Who is to code each answer to a question: people by the answer, of those assigned at all. */
    public Map<String, Set<String>> assigned(String codebookId, String itemId) {
        return Blindness.assigned(handle, codebookId, itemId).coders();
    }

    /** The rows by which answers to a question are assigned. */
    List<String> assignments(String codebookId, String itemId) {
        if (itemId.equals(CodableItem.INTERVIEWS)) {
            return InterviewShareStore.of(handle, codebookId).rows();
        }
        return handle.createQuery(
                        "SELECT a.id FROM assignment a JOIN answer_text t ON t.id = a.target_id"
                                + " WHERE a.task = 'code' AND a.target_kind = 'answer' AND t.item_id = :i"
                                + " AND a.codebook_id = :b ORDER BY a.id")
                .bind("i", itemId)
                .bind("b", codebookId)
                .mapTo(String.class)
                .list();
    }

    /** Codings that stand beyond a text are none; a whole text has no span. */
    static List<Span> spans(List<Coding> codings) {
        return codings.stream().map(Coding::span).filter(Objects::nonNull).sorted().toList();
    }
}
