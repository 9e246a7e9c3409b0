package org.feltbok.questions;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the versions of a questionnaire from what was kept and from the history. */
final class VersionHistoryStore {
    /** What a questionnaire that was begun before the history goes back to is begun by. */
    private static final Begun NOT_KNOWN = new Begun(0, "", "");

    private VersionHistoryStore() {}

    private record Begun(long change, String at, String who) {}

    private record Row(String version, String note, Optional<Questionnaire> form, Begun left) {}

    private record Given(int responses, long first) {}

    static FormVersions of(Handle handle, Questionnaire now) {
        List<Row> kept = kept(handle, now);
        String first = kept.isEmpty() ? now.version() : kept.getFirst().version();
        Map<String, Given> given = given(handle, now, first);
        List<FormVersion.Late> changes = changes(handle, now, kept);
        List<FormVersion> all = new ArrayList<>();
        Begun begun = made(handle, now);
        Questionnaire before = null;
        for (int i = 0; i <= kept.size(); i++) {
            boolean isNow = i == kept.size();
            Row row =
                    isNow
                            ? new Row(
                                    now.version(),
                                    "",
                                    Optional.of(now),
                                    new Begun(Long.MAX_VALUE, "", ""))
                            : kept.get(i);
            Given answered = given.getOrDefault(row.version(), new Given(0, Long.MAX_VALUE));
            given.remove(row.version());
            Questionnaire form = row.form().orElse(null);
            long from = Math.max(begun.change(), answered.first());
            all.add(
                    0,
                    new FormVersion(
                            row.version(),
                            isNow,
                            true,
                            begun.at(),
                            begun.who(),
                            row.note(),
                            answered.responses(),
                            row.form(),
                            form == null || before == null
                                    ? List.of()
                                    : FormChanges.between(before, form, FormTally.NONE),
                            form == null || isNow
                                    ? List.of()
                                    : FormChanges.between(form, now, FormTally.NONE),
                            changes.stream()
                                    .filter(c -> c.change() > from)
                                    .filter(c -> c.change() < row.left().change())
                                    .toList()));
            before = form;
            begun = row.left();
        }
        given.forEach((version, on) -> all.add(unknown(version, on.responses())));
        return new FormVersions(now, all);
    }

    private static FormVersion unknown(String version, int responses) {
        return new FormVersion(
                version,
                false,
                false,
                "",
                "",
                "",
                responses,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The versions that were left, the oldest first, each with the change that left it. */
    private static List<Row> kept(Handle handle, Questionnaire form) {
        return handle.createQuery(
                        """
                        SELECT v.version, v.note, v.form, c.id AS change_id,
                          coalesce(c.at, v.made_at, '') AS at, coalesce(c.who, p.name, '') AS who
                        FROM questionnaire_version v
                        LEFT JOIN change_cell cc ON cc.row_id = v.id
                          AND cc.tbl = 'questionnaire_version' AND cc.col = '' AND cc.old IS NULL
                        LEFT JOIN change c ON c.id = cc.change_id
                        LEFT JOIN person p ON p.id = v.person_id
                        WHERE v.questionnaire_id = :q GROUP BY v.id ORDER BY v.rowid""")
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                new Row(
                                        r.getString("version"),
                                        Optional.ofNullable(r.getString("note")).orElse(""),
                                        Optional.ofNullable(r.getString("form"))
                                                .flatMap(FormJson::read),
                                        new Begun(
                                                r.getLong("change_id"),
                                                r.getString("at"),
                                                r.getString("who"))))
                .list();
    }

    private static Begun made(Handle handle, Questionnaire form) {
        return handle.createQuery(
                        """
                        SELECT c.id, c.at, c.who FROM change_cell cc JOIN change c ON c.id = cc.change_id
                        WHERE cc.row_id = :q AND cc.tbl = 'questionnaire' AND cc.col = ''
                          AND cc.old IS NULL ORDER BY c.id LIMIT 1""")
                .bind("q", form.id())
                .map((r, c) -> new Begun(r.getLong(1), r.getString(2), r.getString(3)))
                .findOne()
                .orElse(NOT_KNOWN);
    }

    /**
     * By version, how many were given on it and the change that brought the first: 0 for those that
     * the study began with.
     */
    private static Map<String, Given> given(Handle handle, Questionnaire form, String first) {
        Map<String, Given> given = new LinkedHashMap<>();
        handle.createQuery(
                        """
                        SELECT coalesce(r.version, :first) AS version, count(*) AS n,
                          min(coalesce(
                            (SELECT min(cc.change_id) FROM change_cell cc
                             WHERE cc.row_id = r.id AND cc.tbl = 'response' AND cc.col = ''),
                            (SELECT min(cr.change_id) FROM change_rows cr
                             WHERE cr.tbl = 'response' AND cr.batch = r.batch), 0)) AS first
                        FROM response r WHERE r.questionnaire_id = :q AND r.pass = 1
                        GROUP BY 1 ORDER BY 1""")
                .bind("q", form.id())
                .bind("first", first)
                .map((r, c) -> Map.entry(r.getString(1), new Given(r.getInt(2), r.getLong(3))))
                .forEach(e -> given.put(e.getKey(), e.getValue()));
        return given;
    }

    /** The changes that stand and touch a part of the questionnaire, as it is or ever was. */
    private static List<FormVersion.Late> changes(
            Handle handle, Questionnaire now, List<Row> kept) {
        Set<String> ids = new HashSet<>();
        parts(now, ids);
        kept.forEach(k -> k.form().ifPresent(f -> parts(f, ids)));
        return handle.createQuery(
                        """
                        SELECT DISTINCT c.id, c.at, c.who, c.operation, c.args
                        FROM json_each(:ids) j
                        JOIN change_cell cc ON cc.row_id = j.value AND cc.tbl IN
                          ('section', 'question', 'item', 'option_list', 'option', 'item_option')
                        JOIN change c ON c.id = cc.change_id AND c.state = 'done'
                        ORDER BY c.id""")
                .bind("ids", FormJson.list(ids))
                .map(
                        (r, c) ->
                                new FormVersion.Late(
                                        r.getLong(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        FormJson.texts(r.getString(5))))
                .list();
    }

    private static void parts(Questionnaire form, Set<String> ids) {
        form.sections().forEach(s -> ids.add(s.id()));
        form.questions().forEach(q -> ids.add(q.id()));
        for (Item item : form.items()) {
            ids.add(item.id());
            item.ticks().forEach(t -> ids.add(t.id()));
        }
        for (OptionList list : form.optionLists()) {
            ids.add(list.id());
            list.options().forEach(o -> ids.add(o.id()));
        }
    }
}
