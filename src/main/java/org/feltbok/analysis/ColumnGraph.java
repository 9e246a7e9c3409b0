package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns are made of which; what is made of others stands after them. */
final class ColumnGraph {
    static final ColumnGraph EMPTY = new ColumnGraph(Map.of());

    private final Map<String, Derived> inOrder = new LinkedHashMap<>();

    /**
     * @throws FaultException if some are made of each other
     */
    ColumnGraph(Map<String, Derived> derived) {
        Set<String> open = new LinkedHashSet<>();
        derived.keySet().forEach(name -> place(name, derived, open));
    }

    private void place(String name, Map<String, Derived> derived, Set<String> open) {
        Derived column = derived.get(name);
        if (column == null || inOrder.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            List<String> chain = new ArrayList<>(open);
            chain.subList(0, chain.indexOf(name)).clear();
            chain.add(name);
            throw new FaultException("analysis.circle", String.join(" → ", chain));
        }
        column.inputs().forEach(input -> place(input, derived, open));
        open.remove(name);
        inOrder.put(name, column);
    }

    /** All, each after what it is made of. */
    Map<String, Derived> all() {
        return inOrder;
    }

    /** The columns that are made of no others and that a column rests on; of such a one itself. */
    Set<String> roots(String name) {
        Set<String> roots = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            Derived column = inOrder.get(next);
            if (column == null) {
                roots.add(next);
            } else if (seen.add(next)) {
                column.inputs().forEach(open::push);
            }
        }
        return roots;
    }

    /**
     * Makes anew what rests on columns that have changed.
     *
     * @param before the columns as they were
     * @param now takes those that are made anew; the data have them
     * @param stale the names of those that have changed, and of those that do with them
     * @param row the only one that differs; -1 = any may
     */
    void follow(
            Dataset data,
            Map<String, Column> before,
            Map<String, Column> now,
            Set<String> stale,
            int row) {
        // of what is not made row by row any row may have changed, and of what is made of it
        Set<String> whole = new LinkedHashSet<>();
        all().forEach(
                        (name, derived) -> {
                            if (derived.inputs().stream().noneMatch(stale::contains)) {
                                return;
                            }
                            Column was = before.get(name);
                            Column is;
                            if (row < 0
                                    || was == null
                                    || !derived.isByRow()
                                    || derived.inputs().stream().anyMatch(whole::contains)) {
                                is = derived.of(data);
                                whole.add(name);
                            } else {
                                is = derived.after(data, was, row);
                            }
                            if (is != was) {
                                now.put(name, is);
                                stale.add(name);
                            }
                        });
    }

    /** The columns of cases that are others now, by both names that responses know them by. */
    static Set<String> ofCases(Map<String, Column> was, Map<String, Column> now) {
        Set<String> others = new LinkedHashSet<>();
        now.forEach(
                (name, column) -> {
                    if (was.get(name) != column) {
                        others.add(name);
                        others.add(CaseNames.CASES + name);
                    }
                });
        return others;
    }
}
