package org.feltbok.coding.framework;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouped;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands around the notes in the matrix: summaries, and the groupings that can be its rows.
 */
public record Around(List<Classes> groupings, Map<CellRef, Summary> summaries) {
    /** Tables that it is read from. */
    public static final Set<String> TABLES =
            Set.of(
                    "summary",
                    "summary_quote",
                    "study_case",
                    "attribute",
                    "attribute_category",
                    "case_value",
                    "grouping",
                    "grouping_class");

    public Around {
        groupings = List.copyOf(groupings);
        summaries = Map.copyOf(summaries);
    }

    /**
     * A grouping with the class of each case.
     *
     * @param of position of the class by case
     */
    public record Classes(Grouping grouping, Map<String, Integer> of) {
        public String name() {
            return grouping.name();
        }

        public LocalText label() {
            return grouping.label();
        }

        /** Whether a class is one of its own, by its identity. */
        public boolean has(String classId) {
            return grouping.classes().stream().anyMatch(c -> c.id().equals(classId));
        }
    }

    public static final Around NOTHING = new Around(List.of(), Map.of());

    public static Around read(Handle handle) {
        List<Grouping> all = GroupingStore.all(handle);
        CaseData data = CaseStore.data(handle);
        Map<String, Map<String, Integer>> classes = Grouped.classes(all, data);
        List<Classes> groupings = new ArrayList<>();
        all.forEach(g -> groupings.add(new Classes(g, classes.getOrDefault(g.name(), Map.of()))));
        return new Around(groupings, new SummaryStore(handle).all());
    }
}
