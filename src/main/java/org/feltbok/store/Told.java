package org.feltbok.store;

import org.jspecify.annotations.Nullable;

/** Values as a line of the history shows them. */
public final class Told {
    /** Where nothing stood, or stands now. */
    public static final String NOTHING = "–";

    private Told() {}

    public static String value(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }
}
