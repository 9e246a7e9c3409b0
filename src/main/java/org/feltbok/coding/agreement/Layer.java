package org.feltbok.coding.agreement;

import java.util.Locale;

/** Sets of codings beside the coders' own; each is made when first needed. */
public enum Layer {
    /** What stands after all: agreed from the start, or settled. */
    AGREED("Agreed", "Enighet"),
    /** What one of them gave and was settled not to stand. */
    LEFT_OUT("Left out", "Utelatt"),
    /** Holds nothing itself: where it counts, what any coder gave counts. */
    EVERYONE("All coders", "Alle kodere");

    private final String english;
    private final String norwegian;

    Layer(String english, String norwegian) {
        this.english = english;
        this.norwegian = norwegian;
    }

    /** As it stands in the file. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(boolean inNorwegian) {
        return inNorwegian ? norwegian : english;
    }
}
