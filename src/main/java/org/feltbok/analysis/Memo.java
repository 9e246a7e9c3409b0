package org.feltbok.analysis;

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

        boolean dependsOn(String name) {
            // conditions name the item, not the answer that was ticked
            String item = Variable.itemOf(name);
            return variable.equals(name)
                    || variable.equals(item)
                    || by.equals(name)
                    || weight.equals(name)
                    || where.stream().flatMap(c -> c.variables().stream()).anyMatch(item::equals);
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
        Map<Key, Object> kept = new ConcurrentHashMap<>(results);
        kept.keySet().removeIf(k -> variables.stream().anyMatch(k::dependsOn));
        return new Memo(kept);
    }
}
