package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Function;

/**
 * Kinds of things as the study file holds them: words. The list of those that exist is an enum in
 * Java, not a check in the schema, so that a new kind needs no change of a table; a word that no
 * one here knows (a newer program wrote it, or somebody by hand) is told and never guessed at.
 */
public final class Kinds {
    private Kinds() {}

    /**
     * The kind that a word means.
     *
     * @param word of a kind, as it is written
     * @param column where it stands, such as {@code response.status}
     * @throws FaultException for another word, and for none
     */
    public static <E> E read(
            E[] all, Function<E, String> word, String column, @Nullable String written) {
        for (E kind : all) {
            if (word.apply(kind).equals(written)) {
                return kind;
            }
        }
        throw unknown(column, written);
    }

    /** The fault that tells of a word that no one knows. */
    public static FaultException unknown(String column, @Nullable String written) {
        return new FaultException("store.unknown_kind", written == null ? "" : written, column);
    }

    /** A kind written as the enum's own name. */
    public static <E extends Enum<E>> E named(E[] all, String column, @Nullable String written) {
        return read(all, Enum::name, column, written);
    }

    /** A kind written as the enum's own name in lower case. */
    public static <E extends Enum<E>> E lower(E[] all, String column, @Nullable String written) {
        return read(all, e -> e.name().toLowerCase(Locale.ROOT), column, written);
    }
}
