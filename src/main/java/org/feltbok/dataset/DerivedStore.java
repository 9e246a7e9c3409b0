package org.feltbok.dataset;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Level;
import org.feltbok.store.KeptReads;
import org.feltbok.store.Kinds;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.RowValues;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Reads and writes the variables that a study derives from others. */
public final class DerivedStore {
    static final String TABLE = "derived_variable";

    private static final String OF_CASES = "case";
    private static final String OF_RESPONSES = "response";

    private DerivedStore() {}

    /** All in their order. */
    public static List<DerivedVariable> all(Handle handle) {
        return KeptReads.once(handle, "derived", () -> List.copyOf(readAll(handle)));
    }

    private static List<DerivedVariable> readAll(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT v.*, q.name AS survey FROM derived_variable v
                        LEFT JOIN questionnaire q ON q.id = v.questionnaire_id
                        ORDER BY v.position, v.rowid""")
                .map(
                        (r, c) ->
                                new DerivedVariable(
                                        r.getString("id"),
                                        r.getString("name"),
                                        SqlTexts.of(r, "label"),
                                        text(r.getString("survey")),
                                        level(r.getString("level")),
                                        SqlTexts.of(r, "unit"),
                                        r.getObject("decimals") == null
                                                ? null
                                                : (Integer) r.getInt("decimals"),
                                        r.getString("rule"),
                                        text(r.getString("note"))))
                .list();
    }

    private static @Nullable Level level(@Nullable String word) {
        return word == null ? null : Kinds.lower(Level.values(), "derived_variable.level", word);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, @Nullable Object> row(
            DerivedVariable variable, @Nullable String questionnaireId) {
        LocalText unit = variable.unit();
        Level level = variable.level();
        return new RowValues()
                .set("name", variable.name())
                .text("label", variable.label())
                .set("over", variable.isOfCases() ? OF_CASES : OF_RESPONSES)
                .set("questionnaire_id", questionnaireId)
                .set("level", level == null ? null : level.word())
                .textOrNull("unit", unit)
                .set("decimals", variable.decimals())
                .set("rule", variable.rule())
                .orNull("note", variable.note())
                .map();
    }

    private static @Nullable String questionnaire(Handle handle, DerivedVariable variable) {
        return variable.isOfCases()
                ? null
                : handle.createQuery("SELECT id FROM questionnaire WHERE name = :name")
                        .bind("name", variable.survey())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
    }

    /**
     * @param position from 1
     */
    static void insert(UnitOfWork work, DerivedVariable variable, int position) {
        Map<String, @Nullable Object> row =
                new java.util.LinkedHashMap<>(
                        row(variable, questionnaire(work.handle(), variable)));
        row.put("position", position);
        work.insert(TABLE, variable.id(), row);
    }

    static void update(UnitOfWork work, DerivedVariable variable) {
        row(variable, questionnaire(work.handle(), variable))
                .forEach((column, value) -> work.update(TABLE, variable.id(), column, value));
    }
}
