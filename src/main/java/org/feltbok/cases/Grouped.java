package org.feltbok.cases;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class of each case in groupings, as the dataset of the cases has it. */
public final class Grouped {
    /** What stands for a case that belongs to no class. */
    public static final int NONE = -1;

    private Grouped() {}

    /**
     * The position of the class (from 0) by case id; a case whose attributes are missing, or for
     * which no rule holds, is not in the map.
     */
    public static Map<String, Integer> classes(Grouping grouping, CaseData data) {
        return classes(List.of(grouping), data).getOrDefault(grouping.name(), Map.of());
    }

    /** The same of several, by the name of the grouping. */
    public static Map<String, Map<String, Integer>> classes(
            List<Grouping> groupings, CaseData data) {
        Dataset cases = new CaseDatasets(data).make(groupings);
        Map<String, Map<String, Integer>> all = new HashMap<>();
        for (Grouping grouping : groupings) {
            CategoryColumn column = cases.categories(grouping.name());
            Map<String, Integer> classes = new HashMap<>();
            for (int row = 0; row < cases.size(); row++) {
                if (column.get(row) >= 0) {
                    classes.put(cases.row(row).id(), column.get(row));
                }
            }
            all.put(grouping.name(), classes);
        }
        return all;
    }
}
