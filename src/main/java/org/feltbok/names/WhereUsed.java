package org.feltbok.names;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What uses a thing of the study: every place that asks for it by its name, and what hangs on it.
 * One door for renaming, merging, retiring and taking out, and for people who want to know.
 */
public final class WhereUsed {
    private WhereUsed() {}

    /**
     * All uses, those by name first; empty if nothing uses it.
     *
     * @throws org.feltbok.base.FaultException if there is no such thing
     */
    public static List<Use> of(Handle handle, Kind kind, String id) {
        Thing thing = new ThingStore(handle).require(kind, id);
        List<Use> uses = new ArrayList<>(byName(handle, thing, Meanings.read(handle)));
        uses.addAll(new HangingStore(handle).on(thing));
        return uses;
    }

    /** The places that ask for a thing by its name, as names are meant. */
    static Set<Use> byName(Handle handle, Thing thing, Meanings meanings) {
        // a name that nothing can have: whoever would have to follow asks for the thing
        Follower asking = new Follower(new Renamed(thing, "\u0000"), meanings, null);
        Set<Use> uses = new LinkedHashSet<>();
        for (Holder holder : HolderStore.all(handle)) {
            boolean follows = !holder.follow().apply(asking).isEmpty();
            boolean isHeld = holder.use().what() != Use.What.REMEMBERED && !isItself(holder, thing);
            if ((asking.isTouched() || follows) && isHeld) {
                uses.add(holder.use());
            }
        }
        return uses;
    }

    /** A figure names itself, a grouping its classes. */
    private static boolean isItself(Holder holder, Thing thing) {
        return thing.kind() == Kind.FIGURE
                && holder.use().equals(Use.of(Use.What.FIGURE, thing.name()));
    }
}
