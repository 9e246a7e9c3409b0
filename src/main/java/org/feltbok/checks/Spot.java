package org.feltbok.checks;

import java.util.Comparator;

/**
 * Where a response stands among the others of its questionnaire.
 *
 * @param id of the response
 */
record Spot(int position, String id) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
            Comparator.comparingInt(Spot::position).thenComparing(Spot::id);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
