package org.feltbok.study;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * How texts of the study are told now: while names are hidden, with what stands in place of the
 * names in them. It does not change; who shows texts reads it anew when {@link HideNames#TABLES}
 * change.
 */
public final class Telling {
    /** Before anything is read: names are hidden, and none is known. */
    public static final Telling NOT_READ = new Telling(Optional.of(HiddenNames.of(List.of())));

    private final Optional<HiddenNames> hidden;

    private Telling(Optional<HiddenNames> hidden) {
        this.hidden = hidden;
    }

    public static Telling of(Handle handle) {
        return KeptReads.once(handle, "telling", () -> readOf(handle));
    }

    private static Telling readOf(Handle handle) {
        return new Telling(HideNames.hidden(handle));
    }

    public boolean isHiding() {
        return hidden.isPresent();
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
