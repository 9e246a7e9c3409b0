package org.feltbok.figures;

import org.feltbok.dataset.LiveStudyData;

import java.util.HashSet;
import java.util.Set;

/** What changed of the data since somebody last asked. */
final class NotedItems {
    private final Set<String> items = new HashSet<>();
    private boolean all;

    synchronized void note(LiveStudyData.DataChange change) {
        all |= change.isAll();
        items.addAll(change.items());
    }

    /** Hands it over; a change of nothing if there is none. */
    synchronized LiveStudyData.DataChange taken() {
        var change = new LiveStudyData.DataChange(all ? Set.of() : Set.copyOf(items));
        boolean nothing = !all && items.isEmpty();
        all = false;
        items.clear();
        return nothing ? new LiveStudyData.DataChange(Set.of("")) : change;
    }

    /** What was taken could not be used: all counts as changed. */
    void noteAll() {
        note(new LiveStudyData.DataChange(Set.of()));
    }

    /**
     * @param dependencies full names of what something is computed from; empty = it is not known
     */
    static boolean isTouched(Set<String> dependencies, LiveStudyData.DataChange change) {
        return dependencies.isEmpty()
                || change.isAll()
                || dependencies.stream().anyMatch(change.items()::contains);
    }
}
