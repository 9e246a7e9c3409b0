package org.feltbok.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whole numbers of several cells of a row as one text, a character each: the driver is asked once
 * for many cells, which is what reading a large matrix costs.
 */
final class PackedCells {
    /** What a function of the database takes at most is 127. */
    static final int MOST = 100;

    /** Added to a number, so that missing codes are characters too; character 0 is NULL. */
    private static final int ADDED = 99_910;

    /** Read in the place of NULL: no value and no missing code, but close to these. */
    static final int NOTHING = -ADDED;

    /** Character that stands for a number which is none; no value is it, see {@link #holds}. */
    private static final int NO_CHARACTER = 0xFFFD;

    private static final int LAST = Character.MAX_CODE_POINT - ADDED;

    private PackedCells() {}

    /** Takes the numbers of a row. */
    @FunctionalInterface
    interface Taker {
        /**
         * @param stored {@link #NOTHING} for NULL
         */
        void take(int cell, int stored);
    }

    /** Whether a number comes out as it is; what does not fit comes out as one that does not. */
    static boolean holds(int number) {
        return number > NOTHING && number <= LAST && number + ADDED != NO_CHARACTER;
    }

    static String sql(List<String> columns) {
        return columns.stream()
                .map(c -> "\"" + c + "\"+" + ADDED)
                .collect(Collectors.joining(",", "char(", ")"));
    }

    /**
     * @param text in UTF-8, as the database wrote it: characters that no text has are written too
     */
    static void read(byte[] text, Taker taker) {
        int at = 0;
        for (int cell = 0; at < text.length; cell++) {
            int first = text[at++];
            int more = first >= 0 ? 0 : Integer.numberOfLeadingZeros(~first << 24) - 1;
            int character = first & 0x7F >> more;
            for (int i = 0; i < more; i++) {
                character = character << 6 | text[at++] & 0x3F;
            }
            taker.take(cell, character - ADDED);
        }
    }
}
