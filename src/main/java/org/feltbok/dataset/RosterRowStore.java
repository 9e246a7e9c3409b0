package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Questionnaire;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which responses the members of rosters belong to: members have what is known of those and of
 * their cases, and those have how many members there are.
 */
final class RosterRowStore {
    private RosterRowStore() {}

    /** Rosters after what they belong to. */
    static List<Questionnaire> parentsFirst(List<Questionnaire> forms) {
        List<Questionnaire> sorted = new ArrayList<>();
        while (sorted.size() < forms.size()) {
            int before = sorted.size();
            forms.stream()
                    .filter(f -> !sorted.contains(f))
                    .filter(f -> parent(forms, f).filter(p -> !sorted.contains(p)).isEmpty())
                    .forEach(sorted::add);
            if (sorted.size() == before) {
                // what belongs to itself belongs to none
                forms.stream().filter(f -> !sorted.contains(f)).forEach(sorted::add);
            }
        }
        return sorted;
    }

    static Map<String, Survey> inOrder(List<Questionnaire> forms, Map<String, Survey> surveys) {
        Map<String, Survey> ordered = new LinkedHashMap<>();
        forms.forEach(
                f ->
                        Optional.ofNullable(surveys.get(f.name()))
                                .ifPresent(s -> ordered.put(f.name(), s)));
        return ordered;
    }

    private static Optional<Questionnaire> parent(List<Questionnaire> forms, Questionnaire form) {
        return forms.stream().filter(form::isRosterOf).findFirst();
    }

    /** The responses under those that they belong to, with the number of their own members. */
    static Dataset linked(
            Handle handle,
            List<Questionnaire> forms,
            Questionnaire form,
            Dataset data,
            Map<String, Survey> surveys) {
        return linked(forms, form, data, surveys, (roster, of) -> parents(handle, roster, of));
    }

    /** The same of names alone. */
    static Dataset named(
            List<Questionnaire> forms,
            Questionnaire form,
            Dataset data,
            Map<String, Survey> surveys) {
        return linked(forms, form, data, surveys, (roster, of) -> Map.of());
    }

    /**
     * @param parents of a roster and of what it belongs to: by identity of a member the row of that
     */
    private static Dataset linked(
            List<Questionnaire> forms,
            Questionnaire form,
            Dataset data,
            Map<String, Survey> surveys,
            BiFunction<Questionnaire, Dataset, Map<String, Integer>> parents) {
        Dataset own = data;
        for (Questionnaire roster : rosters(forms, form, data)) {
            double[] counts = new double[data.size()];
            parents.apply(roster, data).values().forEach(row -> counts[row]++);
            own = counted(own, roster, NumberColumn.of(counts));
        }
        Survey above = parent(forms, form).map(p -> surveys.get(p.name())).orElse(null);
        if (above == null) {
            return own;
        }
        int[] rows = new int[data.size()];
        Arrays.fill(rows, -1);
        parents.apply(form, above.data())
                .forEach(
                        (member, row) -> {
                            int at = data.rowOf(member);
                            if (at >= 0) {
                                rows[at] = row;
                            }
                        });
        return own.under(above.data(), rows);
    }

    /** Those whose number can be called as they are. */
    private static List<Questionnaire> rosters(
            List<Questionnaire> forms, Questionnaire form, Dataset data) {
        return forms.stream()
                .filter(f -> f.isRosterOf(form))
                .filter(f -> !data.owns(f.name()))
                .toList();
    }

    private static Dataset counted(Dataset data, Questionnaire roster, NumberColumn counts) {
        LocalText label = roster.title().isEmpty() ? LocalText.of(roster.name()) : roster.title();
        Variable variable =
                new Variable(
                        roster.name(), label, label, Variable.Type.NUMBER, List.of(), 0, Set.of());
        return data.telling(
                variable,
                counts,
                new Statistic.Told("analysis.derived.told.members", List.of(label)));
    }

    /** By identity of a member the row of what it belongs to. */
    private static Map<String, Integer> parents(Handle handle, Questionnaire roster, Dataset of) {
        Map<String, Integer> rows = new HashMap<>();
        handle.createQuery(
                        "SELECT id, parent_id FROM response WHERE questionnaire_id = :q AND pass = 1"
                                + " AND parent_id IS NOT NULL")
                .bind("q", roster.id())
                .map((r, c) -> Map.entry(r.getString(1), of.rowOf(r.getString(2))))
                .forEach(
                        e -> {
                            if (e.getValue() >= 0) {
                                rows.put(e.getKey(), e.getValue());
                            }
                        });
        return rows;
    }
}
