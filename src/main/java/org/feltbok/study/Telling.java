package org.feltbok.study;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/**
 * How texts of the study are told now: while names are hidden, with what stands in place of the
 * names in them. It does not change; who shows texts reads it anew when {@link #TABLES} change.
 */
public final class Telling {
    /** Names are told as they are. */
    public static final Telling ALL = new Telling(Optional.empty());

    private final Optional<HiddenNames> hidden;

    private Telling(Optional<HiddenNames> hidden) {
        this.hidden = hidden;
    }

    public static Telling of(Handle handle) {
        return new Telling(HideNames.hidden(handle));
    }

    /** What is told, and where names stood. */
    public ToldText text(String text) {
        return hidden.map(h -> h.in(text)).orElseGet(() -> ToldText.same(text));
    }

    /** What is told, also of a text that is cut at its ends with an ellipsis. */
    public String told(String text) {
        return hidden.map(h -> h.told(text)).orElse(text);
    }
}
