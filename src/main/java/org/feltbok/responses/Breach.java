package org.feltbok.responses;

import java.util.Locale;

/** In what way the rules of a form forbid an answer. */
public enum Breach {
    /** It is given though the item is not asked. */
    SHOULD_BE_EMPTY,
    /** It does not fulfil the item's constraint. */
    OUT_OF_RANGE,
    /** An option that stands alone stands with others. */
    NOT_ALONE;

    /** As in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
