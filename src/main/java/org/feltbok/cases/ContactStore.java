package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads what came in from each case: responses and interviews. */
public final class ContactStore {
    private ContactStore() {}

    /** The main questionnaire and its other waves, in that order. */
    public static List<AskedForm> forms(Handle handle) {
        List<AskedForm> all =
                handle.createQuery(
                                """
                                WITH main AS (
                                  SELECT q.* FROM questionnaire q
                                  LEFT JOIN setting s ON s.id = 'main_questionnaire'
                                    AND trim(s.value, ' "') = q.name
                                  ORDER BY s.id IS NULL, q.position LIMIT 1)
                                SELECT q.* FROM questionnaire q, main
                                WHERE coalesce(q.wave_of, q.id) = coalesce(main.wave_of, main.id)
                                ORDER BY q.id <> main.id, q.position""")
                        .map(
                                (r, c) ->
                                        new AskedForm(
                                                r.getString("id"),
                                                r.getString("name"),
                                                LocalTexts.of(
                                                        r.getString("title"),
                                                        r.getString("title_i18n"))))
                        .list();
        return all.stream().map(f -> toldApart(f, all)).toList();
    }

    /** Where two are called the same, each with its name. */
    private static AskedForm toldApart(AskedForm form, List<AskedForm> all) {
        boolean alone = all.stream().filter(f -> f.title().equals(form.title())).count() < 2;
        return alone && !form.title().isEmpty()
                ? form
                : new AskedForm(
                        form.id(),
                        form.name(),
                        LocalText.of((form.title().text() + " (" + form.name() + ")").strip()));
    }

    /** First entries of all questionnaires, the main questionnaire's first. */
    public static List<CaseResponse> responses(Handle handle) {
        return responses(handle, "r.case_id IS NOT NULL", q -> q);
    }

    /**
     * The same of some cases.
     *
     * @param cases not too many
     */
    static List<CaseResponse> responses(Handle handle, Collection<String> cases) {
        return responses(handle, "r.case_id IN (<cases>)", q -> q.bindList("cases", cases));
    }

    private static List<CaseResponse> responses(
            Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                """
                        WITH main AS (
                          SELECT q.id FROM questionnaire q
                          LEFT JOIN setting s ON s.id = 'main_questionnaire' AND trim(s.value, ' "') = q.name
                          ORDER BY s.id IS NULL, q.position LIMIT 1)
                        SELECT r.*, q.title, q.title_i18n, q.id = (SELECT id FROM main) AS main,
                          EXISTS (SELECT 1 FROM response s WHERE s.questionnaire_id = r.questionnaire_id
                                  AND s.key = r.key AND s.pass > 1) AS twice
                        FROM response r JOIN questionnaire q ON q.id = r.questionnaire_id
                        WHERE r.pass = 1 AND %s
                        ORDER BY main DESC, q.position, r.position"""
                                        .formatted(which)))
                .map(
                        (r, context) ->
                                new CaseResponse(
                                        r.getString("case_id"),
                                        r.getString("questionnaire_id"),
                                        LocalTexts.of(
                                                r.getString("title"), r.getString("title_i18n")),
                                        r.getBoolean("main"),
                                        "complete".equals(r.getString("status")),
                                        CaseStore.orEmpty(r.getString("mode")),
                                        CaseStore.orEmpty(r.getString("entered_by")),
                                        CaseStore.orEmpty(r.getString("entered_at")),
                                        CaseStore.orEmpty(r.getString("received_at")),
                                        r.getBoolean("twice")))
                .list();
    }

    /** All interviews in their order. */
    public static List<CaseInterview> interviews(Handle handle) {
        return interviews(handle, "", q -> q);
    }

    /**
     * The same of some cases.
     *
     * @param cases not too many
     */
    static List<CaseInterview> interviews(Handle handle, Collection<String> cases) {
        return interviews(handle, " WHERE i.case_id IN (<cases>)", q -> q.bindList("cases", cases));
    }

    private static List<CaseInterview> interviews(
            Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                "SELECT i.*, (SELECT count(*) FROM passage p WHERE p.interview_id = i.id) AS passages"
                                        + " FROM interview i"
                                        + which
                                        + " ORDER BY i.position, i.id"))
                .map(
                        (r, context) -> {
                            int minutes = r.getInt("minutes");
                            Integer known = r.wasNull() ? null : Integer.valueOf(minutes);
                            return new CaseInterview(
                                    r.getString("id"),
                                    r.getString("case_id"),
                                    LocalTexts.of(r.getString("role"), r.getString("role_i18n")),
                                    r.getString("status"),
                                    known,
                                    r.getInt("passages"));
                        })
                .list();
    }

    /** The cases that some rows belong to, given by table; rows that are not there have none. */
    static Set<String> casesOf(Handle handle, Map<String, Set<String>> rows) {
        Set<String> cases = new HashSet<>();
        rows.forEach(
                (table, ids) ->
                        handle.createQuery(
                                        "SELECT case_id FROM "
                                                + table
                                                + " WHERE id IN (<ids>) AND case_id IS NOT NULL")
                                .bindList("ids", ids)
                                .mapTo(String.class)
                                .forEach(cases::add));
        return cases;
    }
}
