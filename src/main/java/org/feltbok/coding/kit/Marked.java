package org.feltbok.coding.kit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several texts that are taken together, by their identities: the one at hand is among them. With
 * fewer than two there are none. On the user-interface thread.
 */
public final class Marked {
    private final Set<String> ids = new LinkedHashSet<>();
    private @Nullable String anchor;

    public boolean isAny() {
        return ids.size() > 1;
    }

    public boolean contains(String id) {
        return isAny() && ids.contains(id);
    }

    public int size() {
        return isAny() ? ids.size() : 0;
    }

    public void clear() {
        ids.clear();
        anchor = null;
    }

    /** Takes one in, or out if it is in; the first time the one at hand is taken in with it. */
    public void turn(@Nullable String atHand, String id) {
        begin(atHand);
        if (!ids.remove(id)) {
            ids.add(id);
        }
    }

    /**
     * Takes in all from where it was begun to another one, and no others.
     *
     * @param order of all that are shown
     */
    public void reach(@Nullable String atHand, String to, List<String> order) {
        begin(atHand);
        int from = order.indexOf(anchor);
        int end = order.indexOf(to);
        if (from >= 0 && end >= 0) {
            ids.clear();
            ids.addAll(order.subList(Math.min(from, end), Math.max(from, end) + 1));
        }
    }

    private void begin(@Nullable String atHand) {
        if (ids.isEmpty() && atHand != null) {
            anchor = atHand;
            ids.add(atHand);
        }
    }

    /** What is no longer shown is no longer taken. */
    public void keep(Predicate<String> shown) {
        ids.removeIf(shown.negate());
        if (!isAny()) {
            clear();
        }
    }
}
