package org.feltbok.questions;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.store.JsonList;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the versions of a questionnaire from what was kept and from the history. */
final class VersionHistoryStore {
    /** What a questionnaire that was begun before the history goes back to is begun by. */
    private static final Begun NOT_KNOWN = new Begun(0, "", "");

    /** What is asked today was left by none. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final Given BY_NOBODY = new Given(0, NEVER);

    private final Questionnaire now;
    private final List<Row> rows;
    private final Map<String, Given> given;
    private final List<FormVersion.Late> changes;
    private final Begun made;

    /** The change with which the study came to be: what it began with was so from there on. */
    private final long origin;

    private final Map<Long, Questionnaire> past;

    private VersionHistoryStore(Handle handle, Questionnaire now) {
        this.now = now;
        rows = new ArrayList<>(kept(handle, now));
        rows.add(new Row(now.version(), "", Optional.of(now), new Begun(NEVER, "", "")));
        given = given(handle, now, rows.getFirst().version());
        changes = changes(handle, now, rows);
        made = made(handle, now);
        origin = PastFormStore.origin(handle);
        SortedSet<Long> wanted = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            wanted.add(answered(i));
            wanted.add(left(i));
        }
        wanted.removeIf(change -> change <= 0);
        past = PastFormStore.after(handle, now.id(), wanted);
    }

    private record Begun(long change, String at, String who) {}

    private record Row(String version, String note, Optional<Questionnaire> form, Begun left) {}

    private record Given(int responses, long first) {}

    static FormVersions of(Handle handle, Questionnaire now) {
        return new VersionHistoryStore(handle, now).all();
    }

    private FormVersions all() {
        List<FormVersion> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(0, version(i));
            given.remove(rows.get(i).version());
        }
        given.forEach((version, on) -> all.add(unknown(version, on.responses())));
        return new FormVersions(now, all);
    }

    private Begun begun(int at) {
        return at == 0 ? made : rows.get(at - 1).left();
    }

    /** The last change before it was left; below 1 where it was left before the history. */
    private long left(int at) {
        return rows.get(at).left().change() - 1;
    }

    /** The change with which it was first answered; where it was not, its last. */
    private long answered(int at) {
        long first = given.getOrDefault(rows.get(at).version(), BY_NOBODY).first();
        return first == NEVER
                ? left(at)
                : Math.min(left(at), Math.max(Math.max(begun(at).change(), first), origin));
    }

    private FormVersion version(int at) {
        Row row = rows.get(at);
        long from = answered(at);
        Optional<Questionnaire> first = Optional.ofNullable(past.get(from));
        Optional<Questionnaire> form = first.or(row::form);
        Optional<Questionnaire> before =
                at == 0
                        ? Optional.empty()
                        : Optional.ofNullable(past.get(left(at - 1))).or(rows.get(at - 1)::form);
        return new FormVersion(
                row.version(),
                at == rows.size() - 1,
                true,
                begun(at).at(),
                begun(at).who(),
                row.note(),
                given.getOrDefault(row.version(), BY_NOBODY).responses(),
                form,
                first.isPresent(),
                between(before, form),
                between(form, Optional.of(now)),
                changes.stream()
                        .filter(c -> c.change() > from)
                        .filter(c -> c.change() <= left(at))
                        .toList());
    }

    private static List<FormChanges.Changed> between(
            Optional<Questionnaire> before, Optional<Questionnaire> after) {
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : FormChanges.between(before.get(), after.get(), FormTally.NONE);
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
                false,
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
                        JOIN change c ON c.id = cc.change_id AND c.kind = 'do'
                          AND c.state IN ('done', 'fixed')
                        ORDER BY c.id""")
                .bind("ids", JsonList.of(ids))
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
