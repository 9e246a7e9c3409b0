package org.feltbok.checks;

import java.util.Collection;

/**
 * Responses compared with each other in one thing. What one of them says is put in and taken out
 * again, so that after a change only those are looked at again that it may have changed. For one
 * thread at a time.
 */
interface Comparison {
    /** A response says this now. */
    void put(Spot response, Object mark);

    /** It no longer says what it said. */
    void take(Spot response, Object mark);

    /** Ids of those that may stand out now or no longer, since this was asked last. */
    Collection<String> changed();

    /** Whether one that was put in stands out among all. */
    boolean standsOut(Spot response, Object mark);

    /** What those have in common that are told one after another; empty = their order tells. */
    default String together(Object mark) {
        return "";
    }
}
