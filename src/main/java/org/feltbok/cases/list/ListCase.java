package org.feltbok.cases.list;

import java.util.Map;

/**
 * A case as a row of a list has it.
 *
 * @param row as a spreadsheet counts
 * @param key empty where the list has none: then it is found by its name
 * @param values what is known of it, by name of attribute, as plain files write it; nothing for
 *     empty cells
 */
public record ListCase(int row, String key, String name, String note, Map<String, String> values) {
    public ListCase {
        values = Map.copyOf(values);
    }
}
