package org.feltbok.study;

import java.util.Locale;

/** What kind of source data have. */
public enum OriginKind {
    REGISTER,
    DOCUMENT,
    KEYED,
    IMPORTED,
    CONSTRUCTED,
    INVENTED;

    /** The word in files and in the study file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what is not real and must be said so wherever it is shown. */
    public boolean isMade() {
        return this == CONSTRUCTED || this == INVENTED;
    }
}
