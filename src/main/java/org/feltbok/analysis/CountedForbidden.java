package org.feltbok.analysis;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers that the rules of their questionnaire forbid and that numbers rest on all the same.
 *
 * @param count of all
 * @param byItem how many of each item, by the name that measures call it
 */
public record CountedForbidden(int count, Map<String, Integer> byItem) {

    /** Those that any of the measures counts; each once. */
    public static CountedForbidden of(StudyData study, Collection<Measure> measures) {
        Measures asked = new Measures(study);
        Map<String, BitSet> rows = new LinkedHashMap<>();
        measures.stream()
                .distinct()
                .forEach(m -> asked.counted(m).ifPresent(s -> add(study, asked, m, s, rows)));
        Map<String, Integer> byItem = new LinkedHashMap<>();
        rows.forEach(
                (item, set) -> {
                    if (!set.isEmpty()) {
                        byItem.put(item, set.cardinality());
                    }
                });
        return new CountedForbidden(
                byItem.values().stream().mapToInt(Integer::intValue).sum(), byItem);
    }

    private static void add(
            StudyData study,
            Measures asked,
            Measure measure,
            Survey survey,
            Map<String, BitSet> into) {
        String before = survey.name() + "/";
        for (String name : asked.dependencies(measure)) {
            String item = name.startsWith(before) ? name.substring(before.length()) : "";
            BitSet forbidden = survey.forbidden().rows(survey.data(), item);
            if (!forbidden.isEmpty()) {
                into.computeIfAbsent(study.nameOf(survey, item), n -> new BitSet())
                        .or(selected(survey.data(), measure, forbidden));
            }
        }
    }

    private static BitSet selected(Dataset data, Measure measure, BitSet rows) {
        boolean[] mask =
                Selection.of(
                        data,
                        data.meant(Measures.joined(measure.of(), Measures.narrowing(measure))));
        BitSet selected = (BitSet) rows.clone();
        for (int row = rows.nextSetBit(0); mask != null && row >= 0; ) {
            selected.set(row, mask[row]);
            row = rows.nextSetBit(row + 1);
        }
        return selected;
    }

    /** {@code q2 (3), q4 (1)}. */
    public String words() {
        return byItem.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
