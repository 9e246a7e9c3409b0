package org.feltbok.coding;

import org.feltbok.store.JsonList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what stands on some texts and nothing of others, however many there are: a key may give a
 * code to one of thousands. Made for one reading, never kept.
 */
final class SomeTextsStore {
    private final Handle handle;
    private final Collection<TextRef> texts;

    SomeTextsStore(Handle handle, Collection<TextRef> texts) {
        this.handle = handle;
        this.texts = texts;
    }

    /** Those that a codebook codes, as they stand in the study. */
    Map<TextRef, String> codable(String codebookId) {
        Map<TextRef, String> found = new HashMap<>();
        words(
                TextRef.Kind.ANSWER,
                "SELECT a.id, a.text FROM json_each(:ids) j CROSS JOIN answer_text a ON a.id = j.value"
                        + " JOIN response r ON r.id = a.response_id"
                        + " JOIN codebook_item i ON i.item_id = a.item_id AND i.codebook_id = :b"
                        + " WHERE r.pass = 1 AND a.aside = 0",
                codebookId,
                found);
        words(
                TextRef.Kind.PASSAGE,
                "SELECT p.id, p.text FROM json_each(:ids) j CROSS JOIN passage p ON p.id = j.value"
                        + " WHERE EXISTS (SELECT 1 FROM codebook WHERE id = :b AND for_interviews)",
                codebookId,
                found);
        return found;
    }

    private void words(
            TextRef.Kind kind, String sql, String codebookId, Map<TextRef, String> into) {
        read(
                        kind,
                        sql,
                        q ->
                                q.bind("b", codebookId)
                                        .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                                        .list())
                .forEach(e -> into.put(new TextRef(kind, e.getKey()), e.getValue()));
    }

    /** What a coder gave them with one code. */
    List<Coding> ownCodings(String codeId, String personId) {
        // + keeps the statement from going through all that has the code
        return onThem(
                "SELECT k.* FROM json_each(:ids) j CROSS JOIN own_coding k ON k.%s = j.value"
                        + " WHERE +k.code_id = :k AND k.person_id = :p ORDER BY k.start_at, k.id",
                q ->
                        q.bind("k", codeId)
                                .bind("p", personId)
                                .map((r, c) -> CodingStore.coding(r))
                                .list());
    }

    /** Those with which others than somebody have done something by a codebook. */
    Set<TextRef> codedByOthers(String codebookId, String personId) {
        return new HashSet<>(
                onThem(
                        "SELECT k.answer_text_id, k.passage_id FROM json_each(:ids) j"
                                + " CROSS JOIN own_coding k ON k.%1$s = j.value"
                                + " JOIN code o ON o.id = k.code_id AND o.codebook_id = :b"
                                + " WHERE k.person_id <> :p"
                                + " UNION SELECT d.answer_text_id, d.passage_id FROM json_each(:ids) j"
                                + " CROSS JOIN coding_done d ON d.%1$s = j.value"
                                + " WHERE d.codebook_id = :b AND d.person_id <> :p AND d.done = 1",
                        q ->
                                q.bind("b", codebookId)
                                        .bind("p", personId)
                                        .map((r, c) -> CodingStore.ref(r))
                                        .list()));
    }

    /**
     * @param sql with a place for the column that points at them
     */
    private <T> List<T> onThem(String sql, Function<Query, List<T>> rows) {
        List<T> found = new ArrayList<>();
        for (TextRef.Kind kind : TextRef.Kind.values()) {
            found.addAll(read(kind, sql.formatted(kind.column()), rows));
        }
        return found;
    }

    private <T> List<T> read(TextRef.Kind kind, String sql, Function<Query, List<T>> rows) {
        List<String> ids =
                texts.stream().filter(t -> t.kind() == kind).map(TextRef::id).distinct().toList();
        return ids.isEmpty()
                ? List.of()
                : rows.apply(handle.createQuery(sql).bind("ids", JsonList.of(ids)));
    }
}
