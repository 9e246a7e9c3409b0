package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a gesture that is still going on has changed so far ({@link Operation#gesture}). */
final class OpenGesture {
    private @Nullable Object gesture;
    private long change;

    /** Its change, if it is the newest entry of the log and still done. */
    Optional<Change> of(@Nullable Object asked, ChangeLog log, String who) {
        if (asked == null || !asked.equals(gesture)) {
            return Optional.empty();
        }
        boolean newest = log.newest(1).stream().anyMatch(c -> c.id() == change);
        return newest ? log.nextUndo(who).filter(c -> c.id() == change) : Optional.empty();
    }

    /** Takes its change back and out of the log, so that another one can stand in its place. */
    static List<CellChange> takeBack(Change begun, Reversal reversal, ChangeLog log)
            throws SQLException {
        List<CellChange> back = reversal.undo(begun).cells();
        log.forget(begun.id());
        return back;
    }

    /** Remembers what was made last. */
    void made(@Nullable Object by, Change last) {
        gesture = by;
        change = last.id();
    }
}
