package org.feltbok.figures;

import org.feltbok.dataset.LiveStudyData;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What changed of the data since somebody last asked. */
final class NotedItems {
    private final Set<String> items = new HashSet<>();
    private boolean all;

    synchronized void note(LiveStudyData.DataChange change) {
        all |= change.isAll();
        items.addAll(change.items());
    }

    /**
     * Works with what changed, taken before the work begins: what comes meanwhile is for the next.
     * All counts as changed where the work fails.
     */
    <T> T over(Function<LiveStudyData.DataChange, T> work) {
        LiveStudyData.DataChange change = taken();
        boolean done = false;
        try {
            T made = work.apply(change);
            done = true;
            return made;
        } finally {
            if (!done) {
                noteAll();
            }
        }
    }

    /** A change of nothing if there is none. */
    private synchronized LiveStudyData.DataChange taken() {
        var change = new LiveStudyData.DataChange(all ? Set.of() : Set.copyOf(items));
        boolean nothing = !all && items.isEmpty();
        all = false;
        items.clear();
        return nothing ? new LiveStudyData.DataChange(Set.of("")) : change;
    }

    private void noteAll() {
        note(new LiveStudyData.DataChange(Set.of()));
    }

    /**
     * @param dependencies full names of what something is computed from; empty = it is not known
     */
    static boolean isTouched(Set<String> dependencies, LiveStudyData.DataChange change) {
        return dependencies.isEmpty()
                || change.isAll()
                || !Collections.disjoint(dependencies, change.items());
    }
}
