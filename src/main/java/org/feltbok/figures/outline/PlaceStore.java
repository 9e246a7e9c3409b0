package org.feltbok.figures.outline;

import org.feltbok.figures.FigureStore;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.List;

/**
 * Gives rows an order with as few changes as can be: they share out the places that they had, so
 * that nothing else moves.
 */
final class PlaceStore {
    private PlaceStore() {}

    /**
     * @param ids in the order that they are to have
     * @param had the places that they had, as many, in any order
     */
    static void share(UnitOfWork work, String table, List<String> ids, List<Integer> had) {
        List<Integer> places = had.stream().sorted().toList();
        if (new HashSet<>(places).size() < places.size()) {
            // two at one place: these few are put behind all others, which stand in other sections
            int next = FigureStore.nextPosition(work.handle(), table);
            for (int i = 0; i < ids.size(); i++) {
                work.update(table, ids.get(i), "position", next + i);
            }
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            work.update(table, ids.get(i), "position", places.get(i));
        }
    }

    /** Whether a key is among those of a table. */
    static boolean taken(Handle handle, String table, String key) {
        return handle.createQuery("SELECT count(*) FROM " + table + " WHERE key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
