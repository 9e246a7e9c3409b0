package org.feltbok.pseudonyms;

import org.feltbok.study.RegisteredName;

/**
 * A name that stands in the study and is not in the register.
 *
 * @param pseudonym what would stand for it
 * @param times how often it stands in texts; 0 = only in its own field
 * @param context where it stands first
 */
public record NameSuggestion(
        Why why,
        RegisteredName.Kind kind,
        String name,
        String pseudonym,
        int times,
        String context) {
    /** What speaks for it. */
    public enum Why {
        /** A case that goes by a pseudonym is called so. */
        CASE,
        /** Somebody interviewed is called so. */
        INFORMANT,
        /** It is written with a capital letter where no sentence begins. */
        CAPITAL
    }
}
