package org.feltbok.store;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What has just become durable, told to listeners on the thread that wrote.
 *
 * @param cells single cells changed, in order
 * @param bulkTables tables in which many rows were put in or taken out at once: read them again
 */
public record ChangeEvent(Change change, List<CellChange> cells, Set<String> bulkTables) {
    public boolean touches(String table) {
        return touches(table::equals);
    }

    /** Whether it is in one of some tables. */
    public boolean touches(Predicate<String> tables) {
        return bulkTables.stream().anyMatch(tables)
                || cells.stream().anyMatch(c -> tables.test(c.table()));
    }
}
