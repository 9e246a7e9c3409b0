package org.feltbok.responses.ui;

import org.jspecify.annotations.Nullable;

/**
 * Two states of a text, in quotation marks, as far as they differ: of a long beginning that they
 * share only the last words stand.
 *
 * @param before empty if there was no text
 * @param after empty if there is no text any more
 */
record Difference(String before, String after) {
    private static final int SHARED = 24;
    private static final int MOST = 240;

    static Difference of(@Nullable Object before, @Nullable Object after) {
        String old = before == null ? "" : before.toString();
        String now = after == null ? "" : after.toString();
        int from = 0;
        if (!old.isEmpty() && !now.isEmpty()) {
            int same = 0;
            while (same < Math.min(old.length(), now.length())
                    && old.charAt(same) == now.charAt(same)) {
                same++;
            }
            from = same <= 2 * SHARED ? 0 : now.lastIndexOf(' ', same - SHARED) + 1;
        }
        return new Difference(quoted(old, from), quoted(now, from));
    }

    private static String quoted(String text, int from) {
        if (text.isEmpty()) {
            return "";
        }
        String part = text.substring(from);
        String shown = part.length() <= MOST ? part : cut(part) + "…";
        return "«" + (from > 0 ? "… " : "") + shown + "»";
    }

    /** Never between the two halves of a character. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end).strip();
    }
}
