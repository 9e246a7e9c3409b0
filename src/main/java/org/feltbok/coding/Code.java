package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A code of a codebook.
 *
 * @param parentId null = top level
 * @param exclude what it is not; may be empty
 * @param note may be null
 * @param digit the key that sets it, 0 to 9; null = none
 * @param folder only groups other codes, is never given itself
 * @param position its place among those of the same parent
 * @param ownColour {@code #rrggbb}; null = the colour of its digit
 * @param retiredAt since when it is no longer given; null = it is given
 */
public record Code(
        String id,
        String codebookId,
        @Nullable String parentId,
        String key,
        LocalText label,
        LocalText definition,
        LocalText exclude,
        @Nullable String note,
        @Nullable Integer digit,
        boolean folder,
        int position,
        @Nullable String ownColour,
        @Nullable String retiredAt) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Code {
        ownColour = ownColour != null && isColour(ownColour) ? ownColour : null;
    }

    static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** Whether it is no longer given; what was given stays and counts. */
    public boolean isRetired() {
        return retiredAt != null;
    }

    /**
     * Number of its colour, 1 to 10 for the digits 1 to 9 and 0; 0 = grey, for codes without a
     * digit.
     */
    public int colour() {
        if (digit == null) {
            return 0;
        }
        return digit == 0 ? 10 : digit;
    }
}
