package org.feltbok.search;

import org.feltbok.search.SearchText.Kind;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what can be searched for. */
final class SearchStore {
    /** SQLite takes no more than 32 766 values in one question. */
    static final int AT_ONCE = 10_000;

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
                            iif(n.item_id IS NULL, r.key, i.name || '#' || a.id),
                            iif(n.item_id IS NULL AND c.name = %1$s, r.key || ', ', '') || coalesce(%1$s, r.key),
                            '', a.text, a.id, coalesce(n.book, '')
                            FROM answer_text a JOIN response r ON r.id = a.response_id
                            JOIN item i ON i.id = a.item_id LEFT JOIN study_case c ON c.id = r.case_id
                            LEFT JOIN (SELECT item_id, min(codebook_id) AS book FROM codebook_item GROUP BY item_id) n ON n.item_id = i.id
                            WHERE r.pass = 1 AND a.aside = 0 AND trim(a.text) <> '' %2$s
                            ORDER BY r.position, r.id, i.name"""
                                    .formatted(HideNames.caseName(handle, "c"), only("a", ids));
                    case PASSAGE ->
                            """
                            SELECT p.id, 'interviews', v.key || '#' || p.id, %s, '', p.text, p.id,
                              coalesce((SELECT id FROM codebook WHERE for_interviews ORDER BY position, id LIMIT 1), '')
                            FROM passage p JOIN interview v ON v.id = p.interview_id
                            JOIN study_case c ON c.id = v.case_id
                            WHERE trim(p.text) <> '' %s ORDER BY v.position, v.id, p.position"""
                                    .formatted(HideNames.interviewed(handle, "c"), only("p", ids));
                    case SUMMARY ->
                            """
                            SELECT s.id, 'framework', s.id,
                              coalesce(%s, g.label, s.role) || ' · ' || coalesce(t.label, o.label, ''), '', s.text, s.id, ''
                            FROM summary s LEFT JOIN study_case c ON c.id = s.case_id
                            LEFT JOIN grouping_class g ON g.id = s.class_id
                            LEFT JOIN topic t ON t.id = s.topic_id LEFT JOIN code o ON o.id = s.code_id
                            WHERE trim(s.text) <> '' %s ORDER BY s.rowid"""
                                    .formatted(HideNames.interviewed(handle, "c"), only("s", ids));
                    case MEMO ->
                            """
                            SELECT d.id, iif(i.id IS NULL, 'interviews', 'coding'), coalesce(i.name || '#' || a.id, v.key || '#' || p.id), coalesce(%s, r.key, v.key), q.name, d.memo, coalesce(a.id, p.id), ''
                            FROM coding_done d JOIN person q ON q.id = d.person_id
                            LEFT JOIN answer_text a ON a.id = d.answer_text_id
                            LEFT JOIN item i ON i.id = a.item_id
                            LEFT JOIN response r ON r.id = a.response_id
                            LEFT JOIN passage p ON p.id = d.passage_id
                            LEFT JOIN interview v ON v.id = p.interview_id
                            LEFT JOIN study_case c ON c.id = coalesce(r.case_id, v.case_id)
                            WHERE trim(coalesce(d.memo, '')) <> '' %s ORDER BY d.id"""
                                    .formatted(called(), only("d", ids));
                    case CODE ->
                            """
                            SELECT o.id, iif(n.name IS NULL, 'interviews', 'coding'), coalesce(n.name, ''),
                            b.label, '', o.label || coalesce('. ' || o.definition, '')
                              || coalesce('. ' || o.exclude, '') || coalesce('. ' || o.note, '')
                              || coalesce(' · ' || (SELECT group_concat(value, ' · ') FROM json_each(o.label_i18n)), '')
                              || coalesce(' · ' || (SELECT group_concat(value, ' · ') FROM json_each(o.definition_i18n)), ''), '', ''
                            FROM code o JOIN codebook b ON b.id = o.codebook_id
                            LEFT JOIN (SELECT m.codebook_id, min(i.name) AS name FROM codebook_item m
                              JOIN item i ON i.id = m.item_id GROUP BY m.codebook_id) n
                              ON n.codebook_id = b.id
                            WHERE 1 %s ORDER BY b.position, o.position, o.id"""
                                    .formatted(only("o", ids));
                };
        List<SearchText> texts = texts(kind, sql, ids);
        if (kind == Kind.MEMO) {
            texts.addAll(texts(kind, ofThings(ids), ids));
        } else if (kind == Kind.PASSAGE) {
            texts.addAll(texts(kind, documents(ids), ids));
        }
        return texts;
    }

    /** Where what was said in an interview is told, its case may go by another name. */
    private String called() {
        return "iif(v.id IS NULL, %s, %s)"
                .formatted(HideNames.caseName(handle, "c"), HideNames.interviewed(handle, "c"));
    }

    /** Whole documents; the words of those that are cut into passages are found in these. */
    private String documents(Collection<String> ids) {
        return """
                SELECT d.id, CASE WHEN v.id IS NOT NULL THEN 'interviews' WHEN c.id IS NOT NULL THEN 'cases' ELSE 'overview' END,
                coalesce(v.key, c.key, ''), coalesce(%s || ' · ', '') || d.title, '',
                d.title || iif(EXISTS (SELECT 1 FROM passage p WHERE p.document_id = d.id), '', '. ' || d.text), d.id, ''
                FROM document d LEFT JOIN interview v ON v.id = d.interview_id
                LEFT JOIN study_case c ON c.id = coalesce(d.case_id, v.case_id)
                WHERE 1 %s ORDER BY d.position, d.id"""
                .formatted(called(), only("d", ids));
    }

    /** Memos on things of the study, each where the thing is worked with. */
    private String ofThings(Collection<String> ids) {
        return """
                SELECT m.id,
                CASE WHEN v.id IS NOT NULL THEN 'interviews'
                  WHEN n.item_id IS NOT NULL THEN 'coding'
                  WHEN o.id IS NOT NULL THEN iif(b.name IS NULL, 'interviews', 'coding')
                  WHEN r.id IS NOT NULL THEN 'entry' WHEN m.target_kind = 'figure' THEN 'figures'
                  WHEN c.id IS NOT NULL THEN 'cases' ELSE 'overview' END,
                coalesce(v.key, iif(n.item_id IS NULL, NULL, i.name || coalesce('#' || a.id, '')), b.name,
                  iif(o.id IS NULL, coalesce(r.key, c.key), NULL), ''),
                coalesce(%s, r.key, v.key, d.title, o.label, i.name, ''),
                coalesce(q.name, ''), iif(trim(coalesce(m.title, '')) = '', '', m.title || '. ') || m.text,
                coalesce(a.id, p.id, ''), ''
                FROM memo m LEFT JOIN person q ON q.id = m.person_id
                LEFT JOIN coding k ON m.target_kind = 'coding' AND k.id = m.target_id
                LEFT JOIN code o ON o.id = iif(m.target_kind = 'code', m.target_id, k.code_id)
                LEFT JOIN answer_text a ON a.id = iif(m.target_kind = 'answer', m.target_id, k.answer_text_id)
                LEFT JOIN passage p ON p.id = iif(m.target_kind = 'passage', m.target_id, k.passage_id)
                LEFT JOIN document d ON d.id = iif(m.target_kind = 'document', m.target_id, k.document_id)
                LEFT JOIN item i ON i.id = iif(m.target_kind = 'item', m.target_id, a.item_id)
                LEFT JOIN response r ON r.id = iif(m.target_kind = 'response', m.target_id, a.response_id)
                LEFT JOIN interview v
                  ON v.id = iif(m.target_kind = 'interview', m.target_id, coalesce(p.interview_id, d.interview_id))
                LEFT JOIN study_case c
                  ON c.id = iif(m.target_kind = 'case', m.target_id, coalesce(r.case_id, v.case_id, d.case_id))
                LEFT JOIN (SELECT DISTINCT item_id FROM codebook_item) n ON n.item_id = i.id
                LEFT JOIN (SELECT x.codebook_id, min(y.name) AS name FROM codebook_item x
                  JOIN item y ON y.id = x.item_id GROUP BY x.codebook_id) b ON b.codebook_id = o.codebook_id
                WHERE 1 %s ORDER BY m.id"""
                .formatted(called(), only("m", ids));
    }

    private List<SearchText> texts(Kind kind, String sql, Collection<String> ids) {
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
                                        told.apply(r.getString(4)),
                                        r.getString(5),
                                        told.apply(r.getString(6)),
                                        r.getString(7),
                                        r.getString(8)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Answers and passages as they are written, names and all, by their identities. */
    Map<String, String> written(List<SearchText> texts) {
        Map<String, String> written = new HashMap<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<String> ids =
                    texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).stream()
                            .map(SearchText::id)
                            .toList();
            for (String table : List.of("answer_text", "passage")) {
                handle.createQuery("SELECT id, text FROM " + table + " WHERE id IN (<ids>)")
                        .bindList("ids", ids)
                        .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                        .forEach(e -> written.put(e.getKey(), e.getValue()));
            }
        }
        return written;
    }

    private static String only(String row, Collection<String> ids) {
        return ids.isEmpty() ? "" : "AND " + row + ".id IN (<ids>)";
    }
}
