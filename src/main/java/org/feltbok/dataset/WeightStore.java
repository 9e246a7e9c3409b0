package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.DerivedNumbers;
import org.feltbok.store.KeptReads;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.RowValues;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads and writes the weights of a study. */
public final class WeightStore {
    static final String TABLE = "weight";

    private WeightStore() {}

    /** All in their order. */
    public static List<StudyWeight> all(Handle handle) {
        return KeptReads.once(handle, "weights", () -> List.copyOf(readAll(handle)));
    }

    private static List<StudyWeight> readAll(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT w.*, q.name AS survey FROM weight w
                        LEFT JOIN questionnaire q ON q.id = w.questionnaire_id
                        ORDER BY w.position, w.rowid""")
                .map(
                        (r, c) ->
                                new StudyWeight(
                                        r.getString("id"),
                                        r.getString("name"),
                                        SqlTexts.of(r, "label"),
                                        Objects.toString(r.getString("survey"), ""),
                                        Objects.toString(r.getString("rule"), ""),
                                        Objects.toString(r.getString("note"), "")))
                .list();
    }

    /** The study's derived variables, and the weights that are made by a rule after them. */
    static List<DerivedVariable> derived(Handle handle) {
        return derived(handle, all(handle));
    }

    static List<DerivedVariable> derived(Handle handle, List<StudyWeight> all) {
        return Stream.concat(DerivedStore.all(handle).stream(), made(all)).toList();
    }

    /** Those that are made by a rule. */
    static List<DerivedVariable> made(Handle handle) {
        return made(all(handle)).toList();
    }

    private static Stream<DerivedVariable> made(List<StudyWeight> all) {
        return all.stream().filter(w -> !w.isGiven()).map(StudyWeight::derived);
    }

    /**
     * The data with the weights that were given for their rows.
     *
     * @param all the study's weights, which are read once for all of its data
     */
    static Dataset given(Handle handle, List<StudyWeight> all, Dataset data) {
        Dataset with = data;
        for (StudyWeight weight : all) {
            if (weight.isGiven()
                    && weight.survey().equals(data.name())
                    && !data.owns(weight.name())) {
                with =
                        with.deriving(
                                Map.of(
                                        weight.name(),
                                        new DerivedNumbers.Given(
                                                data.size() == 0
                                                        ? Map.of()
                                                        : values(handle, weight.id()))),
                                List.of(weight.given()));
            }
        }
        return with;
    }

    /** By the identity of the response or case. */
    static Map<String, Double> values(Handle handle, String weightId) {
        Map<String, Double> values = new HashMap<>();
        handle.createQuery(
                        "SELECT coalesce(response_id, case_id) AS row, value FROM weight_value WHERE weight_id = :id")
                .bind("id", weightId)
                .map((r, c) -> values.put(r.getString("row"), r.getDouble("value")))
                .list();
        return values;
    }

    /** The identities of the rows that hold its values. */
    static List<String> rows(Handle handle, String weightId) {
        return handle.createQuery("SELECT id FROM weight_value WHERE weight_id = :id ORDER BY id")
                .bind("id", weightId)
                .mapTo(String.class)
                .list();
    }

    private static Map<String, @Nullable Object> row(Handle handle, StudyWeight weight) {
        String form =
                weight.isOfCases()
                        ? null
                        : handle.createQuery("SELECT id FROM questionnaire WHERE name = :name")
                                .bind("name", weight.survey())
                                .mapTo(String.class)
                                .findOne()
                                .orElse(null);
        return new RowValues()
                .set("name", weight.name())
                .text("label", weight.label())
                .set("over", weight.isOfCases() ? "case" : "response")
                .set("questionnaire_id", form)
                .orNull("rule", weight.rule())
                .orNull("note", weight.note())
                .map();
    }

    static void insert(UnitOfWork work, StudyWeight weight, int position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(row(work.handle(), weight));
        row.put("position", position);
        work.insert(TABLE, weight.id(), row);
    }

    static void update(UnitOfWork work, StudyWeight weight) {
        row(work.handle(), weight)
                .forEach((column, value) -> work.update(TABLE, weight.id(), column, value));
    }
}
