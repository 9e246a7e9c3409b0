package org.feltbok.statfile.data;

import org.jspecify.annotations.Nullable;

/** Takes a file as it is read, so that a large one is never whole in memory. */
public interface StatHandler {
    /**
     * Called once, before any row.
     *
     * @return false to read no further
     */
    boolean begin(StatHeader header);

    /**
     * Called for each row.
     *
     * @param number from 1
     * @param cells one for each variable, as {@link StatType} says, a {@link MissingTag}, or null;
     *     the array is used again for the next row
     */
    void row(int number, @Nullable Object[] cells);
}
