package org.feltbok.responses.notes;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody noted at a field, asked about it, or answered there.
 *
 * @param itemId empty if it is about the response as a whole
 * @param state how far a query is; empty for a note
 * @param replyTo the row that it answers; empty if it answers none
 * @param person who wrote it; empty if not known
 * @param at ISO date and time; may be empty
 */
public record FieldNote(
        String id,
        String responseId,
        String itemId,
        Kind kind,
        Optional<State> state,
        String text,
        String replyTo,
        String person,
        String at) {
    /** What is written at a field. */
    public enum Kind {
        NOTE,
        QUERY;

        /** As in the study file and in plain files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a query is. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED;

        /** As in the study file and in plain files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is a query that somebody still has to look at. */
    public boolean isWaiting() {
        return kind == Kind.QUERY && state.filter(s -> s == State.CLOSED).isEmpty();
    }

    /** Whether it is a note by itself, neither a query nor the answer to one. */
    public boolean isNote() {
        return kind == Kind.NOTE && replyTo.isEmpty();
    }

    public boolean isOpen() {
        return kind == Kind.QUERY && state.filter(s -> s != State.OPEN).isEmpty();
    }
}
