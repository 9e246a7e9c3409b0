package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What operations have read of tables that seldom change, such as a questionnaire with its rules:
 * read again only when one of those tables was written. Used under the study's lock.
 */
final class Known {
    private record Entry(Set<String> tables, Object value) {}

    private final Map<Object, Entry> entries = new HashMap<>();

    /**
     * @param key the same key always means the same type and the same tables
     */
    @SuppressWarnings("unchecked")
    <T> T get(Object key, Set<String> tables, Supplier<T> read) {
        @Nullable Entry known = entries.get(key);
        if (known != null) {
            return (T) known.value();
        }
        T value = read.get();
        entries.put(key, new Entry(Set.copyOf(tables), value));
        return value;
    }

    void written(String table) {
        entries.values().removeIf(e -> e.tables().contains(table));
    }

    void written(Iterable<CellChange> cells) {
        cells.forEach(c -> written(c.table()));
    }

    /** Nothing is known any more: what was written has been rolled back, or a table was made. */
    void forget() {
        entries.clear();
    }
}
