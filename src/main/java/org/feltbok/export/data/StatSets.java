package org.feltbok.export.data;

import org.feltbok.statfile.data.StatSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns that are the answers to one question of which several may be chosen. */
final class StatSets {
    private static final String CHOSEN = "1";

    private StatSets() {}

    /**
     * @param names what the columns are called there
     */
    static List<StatSet> of(List<DataColumn> columns, List<String> names) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            int slash = name.lastIndexOf('/');
            if (slash > 0
                    && columns.get(i).cells() instanceof DataCells.Coded coded
                    && CsvRows.isFlag(coded.categories())) {
                found.computeIfAbsent(name.substring(0, slash), k -> new ArrayList<>()).add(i);
            }
        }
        found.values().removeIf(places -> places.size() < 2);
        List<String> called = StatNames.of(List.copyOf(found.keySet()));
        List<StatSet> sets = new ArrayList<>();
        for (List<Integer> places : found.values()) {
            sets.add(
                    new StatSet(
                            called.get(sets.size()),
                            columns.get(places.getFirst()).question(),
                            CHOSEN,
                            places.stream().map(names::get).toList()));
        }
        return sets;
    }
}
