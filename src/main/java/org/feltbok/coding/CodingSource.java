package org.feltbok.coding;

import org.feltbok.store.ChangeEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Texts that are coded by one codebook, and how to read them.
 *
 * @param <S> all that a coder needs at one moment; does not change
 * @param <T> a text in it
 */
public interface CodingSource<S, T> {
    /**
     * Reads everything.
     *
     * @param was as read before; null at first
     */
    S all(Handle handle, @Nullable S was);

    /**
     * What stands around the texts, as it is now.
     *
     * @param sheet with the texts as they were
     * @param called texts that only go by another name now, by their identities
     */
    record Framed<S, T>(S sheet, Map<String, T> called) {}

    /**
     * Reads what stands around the texts, which are kept.
     *
     * @param tables where something changed; the rest is not read
     */
    Framed<S, T> frame(Handle handle, S was, Set<String> tables);

    /** Reads some texts by their identities; empty = not among these texts. */
    Map<String, Optional<T>> some(Handle handle, S now, Set<String> ids);

    /** The same where some texts are others, came or went, without looking at the rest. */
    S with(S was, Map<String, Optional<T>> before, Map<String, Optional<T>> now);

    Collection<T> texts(S sheet);

    CodedText coded(T text);

    /** The same text, coded otherwise. */
    T with(T text, CodedText coded);

    CodeTree tree(S sheet);

    /** Empty = none yet. */
    String codebookId(S sheet);

    /**
     * What a change makes it necessary to read; codings and what coders noted need nothing.
     *
     * @param known whether a text is one of these
     */
    Need need(S now, ChangeEvent event, Predicate<String> known);
}
