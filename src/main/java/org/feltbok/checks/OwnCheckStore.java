package org.feltbok.checks;

import org.feltbok.store.KeptReads;
import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes the checks that a study has of its own. */
public final class OwnCheckStore {
    private OwnCheckStore() {}

    /** All, in their order. */
    public static List<OwnCheck> all(Handle handle) {
        return KeptReads.once(handle, "own checks", () -> List.copyOf(readAll(handle)));
    }

    private static List<OwnCheck> readAll(Handle handle) {
        return handle.createQuery("SELECT * FROM own_check ORDER BY position, id")
                .map(
                        (r, c) ->
                                new OwnCheck(
                                        r.getString("id"),
                                        r.getString("questionnaire_id"),
                                        r.getString("key"),
                                        r.getString("rule"),
                                        LocalTexts.of(
                                                r.getString("message"),
                                                r.getString("message_i18n")),
                                        Kinds.read(
                                                Severity.values(),
                                                Severity::word,
                                                "own_check.severity",
                                                r.getString("severity"))))
                .list();
    }

    /** What cases are called, as names are shown now, by their identity. */
    static Map<String, String> caseNames(Handle handle) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery("SELECT c.id, " + HideNames.caseName(handle, "c") + " FROM study_case c")
                .map((r, c) -> names.put(r.getString(1), r.getString(2)))
                .list();
        return names;
    }

    static void insert(UnitOfWork work, OwnCheck check) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(cells(check));
        row.put("questionnaire_id", check.questionnaireId());
        row.put("key", check.key());
        row.put(
                "position",
                work.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM own_check")
                        .mapTo(Integer.class)
                        .one());
        work.insert("own_check", check.id(), row);
    }

    static void update(UnitOfWork work, OwnCheck check) {
        cells(check).forEach((column, now) -> work.update("own_check", check.id(), column, now));
    }

    private static Map<String, @Nullable Object> cells(OwnCheck check) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rule", check.rule().strip());
        row.put("message", check.message().text());
        row.put("message_i18n", LocalTexts.i18n(check.message()));
        row.put("severity", check.severity().word());
        return row;
    }
}
