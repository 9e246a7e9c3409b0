package org.feltbok.coding.history;

import org.feltbok.coding.CodableItem;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Reads what lines of the history are about: texts that were coded, interviews and cases that memos
 * are on. Made for one reading, never kept.
 */
final class AboutStore {
    /** What memos are or were on, those that are gone too. */
    private static final String ON =
            "(SELECT target_id FROM memo UNION"
                    + " SELECT coalesce(json_extract(new, '$.target_id'), json_extract(old, '$.target_id'))"
                    + " FROM change_cell WHERE tbl = 'memo' AND col = '')";

    /**
     * A text that something was done to, or what a memo is on.
     *
     * @param item the question; null = none
     */
    record About(String text, String caseName, String source, @Nullable String item) {}

    private final Handle handle;
    private final UnaryOperator<String> told;

    AboutStore(Handle handle, UnaryOperator<String> told) {
        this.handle = handle;
        this.told = told;
    }

    /** What texts, interviews and cases are, by their identity. */
    Map<String, About> read() {
        String needed =
                """
                WITH named AS (SELECT coalesce(json_extract(new, '$.%1$s'), json_extract(old, '$.%1$s')) AS id
                  FROM change_cell WHERE tbl IN ('coding', 'coding_done') AND col = ''
                  UNION SELECT %1$s FROM coding UNION SELECT %1$s FROM coding_done)
                """;
        String caseName = HideNames.caseName(handle, "c");
        Map<String, About> all = new HashMap<>();
        read(
                needed.formatted("answer_text_id")
                        + "SELECT a.id, a.text, "
                        + caseName
                        + ", coalesce(nullif('Q' || q.number, 'Q'), i.name), a.item_id"
                        + " FROM answer_text a JOIN item i ON i.id = a.item_id JOIN question q ON q.id = i.question_id"
                        + " JOIN response r ON r.id = a.response_id LEFT JOIN study_case c ON c.id = r.case_id"
                        + " WHERE a.id IN (SELECT id FROM named)",
                all);
        String interviewed = HideNames.interviewed(handle, "c");
        String interviews = ", v.role, '" + CodableItem.INTERVIEWS + "'";
        read(
                needed.formatted("passage_id")
                        + "SELECT t.id, t.text, "
                        + interviewed
                        + interviews
                        + " FROM passage t JOIN interview v ON v.id = t.interview_id"
                        + " JOIN study_case c ON c.id = v.case_id WHERE t.id IN (SELECT id FROM named)",
                all);
        read(
                "SELECT v.id, '', "
                        + interviewed
                        + interviews
                        + " FROM interview v JOIN study_case c ON c.id = v.case_id WHERE v.id IN "
                        + ON,
                all);
        read(
                "SELECT c.id, '', " + caseName + ", '', NULL FROM study_case c WHERE c.id IN " + ON,
                all);
        return all;
    }

    /**
     * @param sql selects the identity, the text, the name of the case, the source and the question
     */
    private void read(String sql, Map<String, About> into) {
        handle.createQuery(sql)
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getString(1),
                                        new About(
                                                told.apply(r.getString(2)),
                                                Objects.requireNonNullElse(r.getString(3), ""),
                                                r.getString(4),
                                                r.getString(5))))
                .forEach(e -> into.put(e.getKey(), e.getValue()));
    }
}
