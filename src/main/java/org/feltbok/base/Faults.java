package org.feltbok.base;

import org.feltbok.base.Fault.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects what is wrong, in the order found: the same in many rows of a column is one fault with
 * its first row and how many more there are. Of one kind in one column a hundred that differ are
 * kept, and a thousand in all; of the others only their number, so that what is kept stays small
 * however much is wrong.
 */
public final class Faults implements Consumer<Fault> {
    private static final int KEPT = 1000;
    private static final int KEPT_OF_KIND = 100;
    private static final String MORE = "base.more_faults";

    private final Map<Fault, Found> found = new LinkedHashMap<>();
    private final Map<Kind, Integer> kinds = new LinkedHashMap<>();
    private final Map<Place, Integer> left = new LinkedHashMap<>();
    private int count;

    private record Kind(Place column, String key) {}

    private static final class Found {
        private final Fault first;
        private int more;

        Found(Fault first) {
            this.first = first;
            more = first.more();
        }

        Fault fault() {
            return new Fault(first.place(), first.key(), first.args(), more);
        }
    }

    /** The distinct ones among faults collected elsewhere. */
    public static List<Fault> distinct(List<Fault> faults) {
        Faults distinct = new Faults();
        faults.forEach(distinct);
        return distinct.list();
    }

    @Override
    public void accept(Fault fault) {
        if (fault.key().equals(MORE)) {
            leave(fault.place(), (int) fault.args().getFirst());
            return;
        }
        Place at = fault.place();
        Place column = new Place(at.file(), at.sheet(), null, at.column());
        Fault same = new Fault(column, fault.key(), fault.args());
        int times = 1 + fault.more();
        Found known = found.get(same);
        if (known != null) {
            known.more += times;
            count += times;
        } else if (found.size() >= KEPT) {
            leave(Place.none(), times);
        } else if (kinds.merge(new Kind(column, fault.key()), 1, Integer::sum) > KEPT_OF_KIND) {
            leave(column, times);
        } else {
            found.put(same, new Found(fault));
            count += times;
        }
    }

    private void leave(Place place, int times) {
        count += times;
        left.merge(place, times, Integer::sum);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many there are, each row counted. */
    public int count() {
        return count;
    }

    /** The distinct ones; the last say how many are not among them. */
    public List<Fault> list() {
        List<Fault> all = new ArrayList<>();
        found.values().forEach(f -> all.add(f.fault()));
        left.forEach((place, times) -> all.add(Fault.at(place, MORE, times)));
        return List.copyOf(all);
    }
}
