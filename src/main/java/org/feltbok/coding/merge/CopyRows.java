package org.feltbok.coding.merge;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a copy of a study holds of what can be merged.
 *
 * @param study identity of the study, the same in every copy
 * @param copy identity of the copy
 * @param newest number of its newest change
 * @param tables rows by identity, by table; columns that hold nothing are null
 * @param items identities of everything that is asked
 * @param merged up to which change other copies were merged into it, by their identities
 * @param given pseudonyms that ever stood for a name, each with the kind of what had it
 * @param changes its changes by their identity, which is the same in every copy
 */
public record CopyRows(
        String study,
        String copy,
        long newest,
        Map<String, Map<String, Map<String, @Nullable Object>>> tables,
        Set<String> items,
        Map<String, Long> merged,
        Map<String, String> given,
        Map<String, Done> changes) {
    /**
     * A change.
     *
     * @param target identity of the change that it takes back; empty = it takes none back
     * @param isDone whether it stands; one taken back does not
     * @param cells table, row and column with blanks between
     */
    public record Done(long id, String target, boolean isDone, Set<String> cells) {}

    Map<String, Map<String, @Nullable Object>> table(String name) {
        return tables.getOrDefault(name, Map.of());
    }

    /** The same with other rows in one of its tables. */
    CopyRows with(String table, Map<String, Map<String, @Nullable Object>> rows) {
        Map<String, Map<String, Map<String, @Nullable Object>>> now = new LinkedHashMap<>(tables);
        now.put(table, rows);
        return new CopyRows(study, copy, newest, now, items, merged, given, changes);
    }

    /** Empty = it is not there. */
    Map<String, @Nullable Object> row(String table, String id) {
        return table(table).getOrDefault(id, Map.of());
    }
}
