package org.feltbok.shell.spi;

import java.time.LocalTime;

/**
 * Whether all changes are on disk, and since when.
 *
 * @param at time of the last write, or of opening
 */
public record SavedState(Kind kind, LocalTime at) {
    public enum Kind {
        SAVED,
        SAVING,
        /** Something typed stands in its field only. */
        UNWRITTEN,
        FAILED,
        /** The file was deleted, moved or replaced while it is open. */
        NOT_IN_PLACE,
        /** Opened for reading only. */
        READ_ONLY
    }
}
