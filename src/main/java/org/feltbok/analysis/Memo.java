package org.feltbok.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Results kept for as long as a dataset lives, so that every cell of a figure does not count again.
 */
final class Memo {
    /**
     * What a result was computed from.
     *
     * @param variable the name of the variable counted
     * @param by the name of the grouping variable, or empty
     * @param where the conditions that narrow the rows down
     * @param weight what the rows are weighted by, or empty
     */
    record Key(String what, String variable, String by, List<Condition> where, String weight) {
        Key(String what, String variable, String by) {
            this(what, variable, by, List.of(), "");
        }

        Key(String what, String variable, String by, List<Condition> where) {
            this(what, variable, by, where, "");
        }

        /**
         * @param items of the names: conditions name the item, not the answer that was ticked
         */
        private boolean dependsOn(Set<String> names, Set<String> items) {
            if (names.contains(variable)
                    || items.contains(variable)
                    || names.contains(by)
                    || names.contains(weight)) {
                return true;
            }
            for (Condition condition : where) {
                if (!Collections.disjoint(condition.variables(), items)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<Key, Object> results;

    Memo() {
        this(new ConcurrentHashMap<>());
    }

    private Memo(Map<Key, Object> results) {
        this.results = results;
    }

    /**
     * The result known under the key, or a new one. A key must always stand for the same type of
     * result.
     */
    @SuppressWarnings("unchecked")
    <T> T get(Key key, Supplier<T> compute) {
        Object known = results.get(key);
        if (known == null) {
            known = compute.get();
            results.put(key, known);
        }
        return (T) known;
    }

    /** What stays right when variables change. */
    Memo without(Set<String> variables) {
        Set<String> items = HashSet.newHashSet(variables.size());
        variables.forEach(v -> items.add(Variable.itemOf(v)));
        Map<Key, Object> kept = new ConcurrentHashMap<>(results);
        kept.keySet().removeIf(k -> k.dependsOn(variables, items));
        return new Memo(kept);
    }
}
