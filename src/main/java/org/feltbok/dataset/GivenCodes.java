package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derived;
import org.feltbok.analysis.DerivedColumns;
import org.feltbok.analysis.SetColumn;
import org.feltbok.analysis.Variable;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The codes given to open answers as columns: of each item which codes a response has, and of each
 * code a flag that is made of it and of the answer.
 */
final class GivenCodes {
    private GivenCodes() {}

    /** The name of the column of the codes given to an item. */
    static String column(AskedItem item) {
        return Variable.code(item.name(), "");
    }

    /**
     * The column of the codes given to an item.
     *
     * @param given ids of responses by code id
     */
    static Column column(AskedItem item, Map<String, List<String>> given, List<Dataset.Row> rows) {
        Map<String, Integer> rowById = HashMap.newHashMap(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            rowById.put(rows.get(row).id(), row);
        }
        SetColumn column = SetColumn.none(rows.size());
        for (int position = 0; position < item.codes().size(); position++) {
            List<String> responses = given.getOrDefault(item.codes().get(position).id(), List.of());
            column =
                    column.adding(
                            position,
                            new HashSet<>(
                                    responses.stream()
                                            .map(rowById::get)
                                            .filter(Objects::nonNull)
                                            .toList()));
        }
        return column;
    }

    /** The flags of an item's codes, by name. */
    static Map<String, Derived> flags(AskedItem item) {
        Map<String, Derived> flags = new HashMap<>();
        item.codes()
                .forEach(
                        c ->
                                flags.put(
                                        Variable.code(item.name(), c.key()),
                                        new DerivedColumns.CodeFlag(
                                                item.name(), column(item), withBelow(item, c))));
        return flags;
    }

    /** The positions of some codes, for the column of an item. */
    static int[] positions(AskedItem item, Collection<String> codes) {
        BitSet found = new BitSet();
        for (int i = 0; i < item.codes().size(); i++) {
            found.set(i, codes.contains(item.codes().get(i).id()));
        }
        return found.stream().toArray();
    }

    /** A folder has those that any code below it has. */
    static BitSet withBelow(AskedItem item, AskedItem.Code top) {
        Map<String, String> parents = new HashMap<>();
        item.codes().forEach(c -> parents.put(c.id(), c.parent()));
        BitSet found = new BitSet();
        for (int i = 0; i < item.codes().size(); i++) {
            Set<String> seen = new HashSet<>();
            String up = item.codes().get(i).id();
            while (up != null && !up.isEmpty() && seen.add(up)) {
                if (up.equals(top.id())) {
                    found.set(i);
                }
                up = parents.get(up);
            }
        }
        return found;
    }
}
