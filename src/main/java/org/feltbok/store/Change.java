package org.feltbok.store;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the change log.
 *
 * @param id grows with time
 * @param operation name of the operation; for UNDO and REDO that of the operation taken back or
 *     done again
 */
public record Change(
        long id, Instant at, String who, String operation, List<String> args, Kind kind) {
    /** The same, told with other words. */
    public Change with(List<String> words) {
        return new Change(id, at, who, operation, words, kind);
    }

    /**
     * What happened: a change, its taking back, its doing again, or a beginning that cannot be
     * undone.
     */
    public enum Kind {
        DO,
        UNDO,
        REDO,
        FIXED
    }
}
