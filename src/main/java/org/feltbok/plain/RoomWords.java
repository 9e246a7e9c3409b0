package org.feltbok.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Kinds of things that a study file and its plain files have room for before a screen makes them.
 */
final class RoomWords {
    private RoomWords() {}

    /** What somebody is to do. */
    enum Task {
        ENTER,
        ENTER_AGAIN,
        SETTLE,
        CODE,
        AGREE
    }

    /** What was done with figures. */
    enum Delivery {
        DELIVERED,
        APPROVED
    }

    /** What a set of codings beside the coders' own is. */
    enum Layer {
        AGREED,
        LEFT_OUT,
        EVERYONE,
        PROPOSED
    }

    /** How a coding came to be. */
    enum Made {
        HAND,
        RULE,
        SUGGESTION,
        MERGE,
        SPLIT,
        IMPORT,
        AGREED
    }

    /** What a derived variable or a weight has values for. */
    enum Over {
        RESPONSE,
        CASE
    }

    /** Words of an enum, as they stand in files. */
    static List<String> of(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
