package org.feltbok.responses;

import org.feltbok.store.LocalTexts;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which responses belong together; found by an index, whatever there is in the study. */
public final class FamilyStore {
    private static final String RELATIVE =
            "SELECT r.id, r.questionnaire_id, r.key, r.pass, r.status, c.key AS case_key, %s AS case_name"
                    + " FROM response r LEFT JOIN study_case c ON c.id = r.case_id WHERE ";

    private FamilyStore() {}

    /** Of a response that may not be there yet. */
    public static Family of(Handle handle, String formId, String responseId) {
        List<Family.Members> rosters =
                handle.createQuery(
                                "SELECT id, title, title_i18n, roster_after FROM questionnaire"
                                        + " WHERE roster_of = :form ORDER BY roster_after, position")
                        .bind("form", formId)
                        .map(
                                (r, c) ->
                                        new Family.Members(
                                                r.getString("id"),
                                                LocalTexts.of(
                                                        r.getString("title"),
                                                        r.getString("title_i18n")),
                                                r.getInt("roster_after"),
                                                List.of()))
                        .list();
        Optional<Family.Relative> parent =
                relatives(
                                handle,
                                "r.id = (SELECT parent_id FROM response WHERE id = :id)",
                                responseId)
                        .stream()
                        .findFirst();
        if (rosters.isEmpty()) {
            return parent.isEmpty() ? Family.NONE : new Family(parent, List.of());
        }
        Map<String, List<Family.Relative>> members =
                relatives(
                                handle,
                                // one that is void is no member of a response that counts
                                "r.parent_id = :id AND (r.pass > 0 OR EXISTS (SELECT 1 FROM response p"
                                        + " WHERE p.id = :id AND p.pass < 0)) ORDER BY r.position",
                                responseId)
                        .stream()
                        .collect(Collectors.groupingBy(Family.Relative::form));
        List<Family.Members> filled = new ArrayList<>();
        rosters.forEach(
                r ->
                        filled.add(
                                new Family.Members(
                                        r.form(),
                                        r.title(),
                                        r.after(),
                                        members.getOrDefault(r.form(), List.of()))));
        return new Family(parent, filled);
    }

    private static List<Family.Relative> relatives(Handle handle, String which, String id) {
        return handle.createQuery(RELATIVE.formatted(HideNames.caseName(handle, "c")) + which)
                .bind("id", id)
                .map((r, c) -> relative(r))
                .list();
    }

    private static Family.Relative relative(ResultSet r) throws SQLException {
        String name = r.getString("case_name");
        return new Family.Relative(
                r.getString("id"),
                r.getString("questionnaire_id"),
                name == null ? r.getString("key") : name,
                r.getInt("pass"),
                Response.Status.COMPLETE.word().equals(r.getString("status")));
    }

    /**
     * The key of the first entry's member in the same place among those of one roster, so that the
     * two are one form keyed twice; empty where there is none.
     */
    static Optional<String> keyInFirst(Handle handle, String rosterForm, String secondParentId) {
        return handle.createQuery(
                        """
                        SELECT m.key FROM response s
                        JOIN response f ON f.questionnaire_id = s.questionnaire_id AND f.key = s.key AND f.pass = 1
                        JOIN response m ON m.parent_id = f.id AND m.questionnaire_id = :form AND m.pass = 1
                        WHERE s.id = :second AND s.pass = 2
                          AND NOT EXISTS (SELECT 1 FROM response t
                            WHERE t.questionnaire_id = :form AND t.key = m.key AND t.pass = 2)
                        ORDER BY m.position LIMIT 1""")
                .bind("form", rosterForm)
                .bind("second", secondParentId)
                .mapTo(String.class)
                .findFirst();
    }

    /**
     * Members that count although what they belong to, or what that belongs to, is void, each after
     * the one that it is of. An older version of the program let members count alone.
     */
    public static List<Left> left(Handle handle) {
        return handle.createQuery(
                        """
                        WITH RECURSIVE member(id, top) AS (
                          SELECT r.id, r.parent_id FROM response r JOIN response p ON p.id = r.parent_id
                            WHERE r.parent_id IS NOT NULL AND r.pass > 0 AND p.pass < 0
                          UNION ALL SELECT r.id, m.top FROM member m JOIN response r ON r.parent_id = m.id
                            WHERE r.pass > 0)
                        SELECT r.id, r.key, r.questionnaire_id, r.pass, t.key AS top_key, %s AS top_name
                        FROM member m JOIN response r ON r.id = m.id JOIN response t ON t.id = m.top
                        LEFT JOIN study_case c ON c.id = t.case_id
                        ORDER BY t.position, t.id, r.questionnaire_id, r.position"""
                                .formatted(HideNames.caseName(handle, "c")))
                .map(
                        (r, c) ->
                                new Left(
                                        r.getString("id"),
                                        r.getString("key"),
                                        Optional.ofNullable(r.getString("top_name"))
                                                .orElse(r.getString("top_key")),
                                        r.getString("questionnaire_id"),
                                        r.getInt("pass")))
                .list();
    }

    /**
     * A member that counts and should not.
     *
     * @param of what people call the void response
     * @param form id of the member's questionnaire
     */
    public record Left(String id, String key, String of, String form, int pass) {}

    /** Whether a questionnaire is a roster of that which a response is given on. */
    static boolean mayBelong(Handle handle, String rosterForm, String parentId) {
        return handle.createQuery(
                                "SELECT count(*) FROM questionnaire q JOIN response r"
                                        + " ON r.questionnaire_id = q.roster_of"
                                        + " WHERE q.id = :form AND r.id = :parent")
                        .bind("form", rosterForm)
                        .bind("parent", parentId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether responses of a questionnaire belong to those of another. */
    static boolean isRoster(Handle handle, String formId) {
        return handle.createQuery(
                                "SELECT count(*) FROM questionnaire WHERE id = :form"
                                        + " AND roster_of IS NOT NULL")
                        .bind("form", formId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
