package org.feltbok.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes since somebody looked last. Noting them costs a key nothing; who looks reads only what
 * they are about.
 */
public final class NotedChanges {
    /** More are not followed one by one. */
    private static final int MANY = 2_000;

    private final Predicate<String> tables;
    private List<CellChange> cells = new ArrayList<>();
    private boolean all = true;

    /**
     * @param tables those that matter to who looks
     */
    public NotedChanges(Predicate<String> tables) {
        this.tables = tables;
    }

    /**
     * What was noted.
     *
     * @param all everything may have changed; there are no cells then
     * @param cells in their order
     */
    public record Taken(boolean all, List<CellChange> cells) {
        public boolean isNothing() {
            return !all && cells.isEmpty();
        }
    }

    public synchronized void note(ChangeEvent event) {
        all |= event.bulkTables().stream().anyMatch(tables);
        if (!all) {
            event.cells().stream().filter(c -> tables.test(c.table())).forEach(cells::add);
            all = cells.size() > MANY;
        }
        if (all) {
            cells.clear();
        }
    }

    /** Everything is to be read again, such as after reading failed. */
    public synchronized void noteAll() {
        all = true;
        cells.clear();
    }

    /** What was noted, at first everything; from now on it is noted anew. */
    public synchronized Taken take() {
        Taken taken = new Taken(all, cells);
        all = false;
        cells = new ArrayList<>();
        return taken;
    }
}
