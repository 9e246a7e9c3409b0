package org.feltbok.search;

import org.feltbok.search.SearchText.Kind;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads what can be searched for. */
final class SearchStore {
    private final Handle handle;

    SearchStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * Texts of a kind, in the order of responses, interviews or codes.
     *
     * @param ids only these; empty = all
     */
    List<SearchText> read(Kind kind, Collection<String> ids) {
        String sql =
                switch (kind) {
                    case ANSWER ->
                            """
                            SELECT a.id, iif(n.item_id IS NULL, 'entry', 'coding'),
                            iif(n.item_id IS NULL, r.key, i.name), coalesce(%s, r.key), '', a.text
                            FROM answer_text a JOIN response r ON r.id = a.response_id
                            JOIN item i ON i.id = a.item_id LEFT JOIN study_case c ON c.id = r.case_id
                            LEFT JOIN (SELECT DISTINCT item_id FROM codebook_item) n ON n.item_id = i.id
                            WHERE r.pass = 1 AND a.aside = 0 AND trim(a.text) <> '' %s
                            ORDER BY r.position, r.id, i.name"""
                                    .formatted(HideNames.caseName(handle, "c"), only("a", ids));
                    case PASSAGE ->
                            """
                            SELECT p.id, 'interviews', v.key, %s, '', p.text
                            FROM passage p JOIN interview v ON v.id = p.interview_id
                            JOIN study_case c ON c.id = v.case_id
                            WHERE trim(p.text) <> '' %s ORDER BY v.position, v.id, p.position"""
                                    .formatted(HideNames.caseName(handle, "c"), only("p", ids));
                    case MEMO ->
                            """
                            SELECT d.id, iif(i.id IS NULL, 'interviews', 'coding'), coalesce(i.name, v.key), coalesce(%s, r.key, v.key), q.name, d.memo
                            FROM coding_done d JOIN person q ON q.id = d.person_id
                            LEFT JOIN answer_text a ON a.id = d.answer_text_id
                            LEFT JOIN item i ON i.id = a.item_id
                            LEFT JOIN response r ON r.id = a.response_id
                            LEFT JOIN passage p ON p.id = d.passage_id
                            LEFT JOIN interview v ON v.id = p.interview_id
                            LEFT JOIN study_case c ON c.id = coalesce(r.case_id, v.case_id)
                            WHERE trim(coalesce(d.memo, '')) <> '' %s ORDER BY d.id"""
                                    .formatted(HideNames.caseName(handle, "c"), only("d", ids));
                    case CODE ->
                            """
                            SELECT o.id, iif(n.name IS NULL, 'interviews', 'coding'), coalesce(n.name, ''),
                            b.label, '', o.label || coalesce('. ' || o.definition, '')
                            FROM code o JOIN codebook b ON b.id = o.codebook_id
                            LEFT JOIN (SELECT m.codebook_id, min(i.name) AS name FROM codebook_item m
                              JOIN item i ON i.id = m.item_id GROUP BY m.codebook_id) n
                              ON n.codebook_id = b.id
                            WHERE 1 %s ORDER BY b.position, o.position, o.id"""
                                    .formatted(only("o", ids));
                };
        var query = handle.createQuery(sql);
        if (!ids.isEmpty()) {
            query.bindList("ids", List.copyOf(ids));
        }
        UnaryOperator<String> told = HideNames.telling(handle);
        return query.map(
                        (r, c) ->
                                new SearchText(
                                        kind,
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        told.apply(r.getString(6))))
                .list();
    }

    private static String only(String row, Collection<String> ids) {
        return ids.isEmpty() ? "" : "AND " + row + ".id IN (<ids>)";
    }
}
