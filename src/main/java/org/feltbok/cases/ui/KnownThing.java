package org.feltbok.cases.ui;

import org.feltbok.base.text.LocalText;
import org.feltbok.names.Kind;

import java.util.List;
import java.util.Optional;

/**
 * An attribute, grouping, indicator, category or class, as it is in the study.
 *
 * @param about in words, what it is; may be empty
 * @param isRetired whether new figures are no longer offered it
 * @param cases how many of the frame have it; negative = that is not said of it
 * @param parts its categories or classes, in their order
 */
record KnownThing(
        Kind kind,
        String id,
        String name,
        LocalText label,
        String about,
        boolean isRetired,
        long cases,
        List<KnownThing> parts) {
    KnownThing {
        parts = List.copyOf(parts);
    }

    boolean isPart() {
        return kind == Kind.CATEGORY || kind == Kind.GROUP;
    }

    /** Itself or the part of it that has an identity. */
    Optional<KnownThing> find(String wanted) {
        return id.equals(wanted)
                ? Optional.of(this)
                : parts.stream().flatMap(p -> p.find(wanted).stream()).findFirst();
    }
}
