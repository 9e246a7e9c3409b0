package org.feltbok.search;

import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads which texts are meant by a choice. What others coded counts as far as whoever asks may see
 * it: of a question when they are done with all of it, of a passage when they are done with that,
 * and always for who does not code and shares nothing with those who do.
 */
final class ScopeStore {
    private static final String TEXTS =
            """
            SELECT a.id FROM answer_text a JOIN response r ON r.id = a.response_id
            WHERE :role = '' AND :item IN ('', a.item_id) AND :case IN ('', coalesce(r.case_id, ''))
            UNION ALL SELECT p.id FROM passage p JOIN interview v ON v.id = p.interview_id
            WHERE :item = '' AND :role IN ('', v.role) AND :case IN ('', v.case_id)
            UNION ALL SELECT d.id FROM document d LEFT JOIN interview v ON v.id = d.interview_id
            WHERE :item = '' AND :role IN ('', v.role) AND :case IN ('', coalesce(d.case_id, v.case_id))
            UNION ALL SELECT s.id FROM summary s
            WHERE :item = '' AND :role IN ('', s.role) AND :case IN ('', s.case_id)""";

    private static final String CODINGS =
            """
            SELECT k.code_id, o.codebook_id, k.person_id, coalesce(k.answer_text_id, k.passage_id),
              a.item_id, q.name = :who
              OR k.passage_id IS NOT NULL AND :open AND (
                NOT :coder OR EXISTS (SELECT 1 FROM coding_done d JOIN person w ON w.id = d.person_id
                  WHERE d.passage_id = k.passage_id AND d.codebook_id = o.codebook_id AND d.done = 1 AND w.name = :who))
            FROM own_coding k JOIN code o ON o.id = k.code_id JOIN person q ON q.id = k.person_id
            LEFT JOIN answer_text a ON a.id = k.answer_text_id""";

    private final Handle handle;

    ScopeStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * @param who works
     */
    Scope read(SearchChoice choice, String who) {
        if (choice.equals(SearchChoice.ALL)) {
            return new Scope(choice, who, null);
        }
        Set<String> texts =
                new HashSet<>(
                        handle.createQuery(TEXTS)
                                .bind("item", choice.item())
                                .bind("case", choice.caseId())
                                .bind("role", choice.role())
                                .mapTo(String.class)
                                .list());
        if (choice.isOfCodings()) {
            codings(choice, who, texts);
        }
        return new Scope(choice, who, texts);
    }

    /** The codes that somebody gave answers and passages, each once. */
    Map<String, List<String>> codesOf(String who) {
        Map<String, List<String>> codes = new HashMap<>();
        handle.createQuery(
                        "SELECT DISTINCT coalesce(k.answer_text_id, k.passage_id), k.code_id, o.position"
                                + " FROM own_coding k JOIN code o ON o.id = k.code_id"
                                + " JOIN person p ON p.id = k.person_id WHERE p.name = :who ORDER BY 3, 2")
                .bind("who", who)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                codes.computeIfAbsent(e.getKey(), k -> new ArrayList<>(2))
                                        .add(e.getValue()));
        return codes;
    }

    private void codings(SearchChoice choice, String who, Set<String> texts) {
        Set<String> unseen = Blindness.unseen(handle, who);
        Map<String, Set<String>> above = above();
        Set<String> having = new HashSet<>();
        Set<String> lacking = new HashSet<>();
        boolean byCoder = !choice.coder().isEmpty();
        handle.createQuery(CODINGS)
                .bind("who", who)
                .bind("coder", Blindness.isCoder(handle, who))
                .bind("open", !unseen.contains(CodableItem.INTERVIEWS))
                .map(
                        (r, c) -> {
                            boolean seen =
                                    r.getBoolean(6)
                                            || r.getString(5) != null
                                                    && !unseen.contains(r.getString(5));
                            if (seen && (!byCoder || choice.coder().equals(r.getString(3)))) {
                                String text = r.getString(4);
                                if (isCode(choice.with(), r.getString(1), above)) {
                                    having.add(text);
                                }
                                if (isCode(choice.without(), r.getString(1), above)) {
                                    lacking.add(text);
                                }
                            }
                            return true;
                        })
                .forEach(row -> {});
        if (!choice.with().isEmpty() || byCoder && choice.without().isEmpty()) {
            texts.retainAll(having);
        }
        if (!choice.without().isEmpty()) {
            texts.removeAll(lacking);
        }
    }

    /** Of each code those that stand above it, and itself. */
    private Map<String, Set<String>> above() {
        Map<String, Set<String>> above = new HashMap<>();
        handle.createQuery(
                        "WITH RECURSIVE up(id, at) AS (SELECT id, id FROM code UNION"
                                + " SELECT u.id, o.parent_id FROM up u JOIN code o ON o.id = u.at"
                                + " WHERE o.parent_id IS NOT NULL) SELECT id, at FROM up")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                above.computeIfAbsent(e.getKey(), k -> new HashSet<>())
                                        .add(e.getValue()));
        return above;
    }

    /** Any code where none is asked for. */
    private static boolean isCode(String asked, String code, Map<String, Set<String>> above) {
        return asked.isEmpty()
                || asked.equals(SearchChoice.ANY)
                || above.getOrDefault(code, Set.of()).contains(asked);
    }
}
