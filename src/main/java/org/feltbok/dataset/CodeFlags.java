package org.feltbok.dataset;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Item;
import org.feltbok.analysis.Variable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a flag of every code of an open answer: 1 = has it, 0 = answered without it, missing as the
 * answer is.
 */
final class CodeFlags {
    private final Map<String, Map<String, List<String>>> given;
    private final List<Dataset.Row> rows;
    private final Map<String, Column> columns;

    /**
     * @param given ids of responses by item id and code id
     */
    CodeFlags(
            Map<String, Map<String, List<String>>> given,
            List<Dataset.Row> rows,
            Map<String, Column> columns) {
        this.given = given;
        this.rows = rows;
        this.columns = columns;
    }

    void add(List<Item> items) {
        for (Item item : items) {
            if (item.codes().isEmpty()
                    || !(columns.get(item.name()) instanceof CategoryColumn answers)) {
                continue;
            }
            Map<String, Set<String>> coded = responses(item);
            for (Item.Code code : item.codes()) {
                columns.put(
                        Variable.code(item.name(), code.key()),
                        flags(answers, coded.getOrDefault(code.id(), Set.of())));
            }
        }
    }

    /** The responses that have each code; a folder has those that any code below it has. */
    private Map<String, Set<String>> responses(Item item) {
        Map<String, Set<String>> found = new HashMap<>();
        given.getOrDefault(item.id(), Map.of())
                .forEach(
                        (code, responses) -> {
                            for (String each : withParents(item, List.of(code))) {
                                found.computeIfAbsent(each, k -> new HashSet<>()).addAll(responses);
                            }
                        });
        return found;
    }

    /** The codes and all those above them. */
    static Set<String> withParents(Item item, Collection<String> codes) {
        Map<String, String> parents = new HashMap<>();
        item.codes().forEach(c -> parents.put(c.id(), c.parent()));
        Set<String> all = new HashSet<>();
        for (String code : codes) {
            for (String up = code;
                    up != null && !up.isEmpty() && all.add(up);
                    up = parents.get(up)) {}
        }
        return all;
    }

    private CategoryColumn flags(CategoryColumn answers, Set<String> responses) {
        int[] cells = new int[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            int answer = answers.get(i);
            cells[i] = answer < 0 ? answer : responses.contains(rows.get(i).id()) ? 1 : 0;
        }
        return CategoryColumn.of(cells, 2);
    }
}
