package org.feltbok.study;

import java.util.List;

/**
 * A text in which names are replaced, and where: a place in one of both is found in the other. All
 * places are UTF-16 indexes. A name and what stands for it are one thing: a place within it is its
 * beginning or its end.
 *
 * @param edits in order, none in another
 */
public record ToldText(String raw, String told, List<Edit> edits) {
    /**
     * A name that was replaced.
     *
     * @param start in the text as it is
     * @param end not included
     */
    public record Edit(int start, int end, String instead) {
        private int grown() {
            return instead.length() - (end - start);
        }
    }

    /** Without any name in it. */
    public static ToldText same(String text) {
        return new ToldText(text, text, List.of());
    }

    static ToldText of(String raw, List<Edit> edits) {
        if (edits.isEmpty()) {
            return same(raw);
        }
        StringBuilder told = new StringBuilder(raw.length());
        int at = 0;
        for (Edit e : edits) {
            told.append(raw, at, e.start()).append(e.instead());
            at = e.end();
        }
        return new ToldText(raw, told.append(raw, at, raw.length()).toString(), edits);
    }

    public boolean isSame() {
        return edits.isEmpty();
    }

    /**
     * Where a place of the text stands in what is told.
     *
     * @param isEnd whether a place within a name means its end, else its beginning
     */
    public int toTold(int place, boolean isEnd) {
        int grown = 0;
        for (Edit e : edits) {
            if (place <= e.start()) {
                break;
            }
            if (place < e.end()) {
                return e.start() + grown + (isEnd ? e.instead().length() : 0);
            }
            grown += e.grown();
        }
        return place + grown;
    }

    /** Where a place of what is told stands in the text; as {@link #toTold}. */
    public int toRaw(int place, boolean isEnd) {
        int grown = 0;
        for (Edit e : edits) {
            int start = e.start() + grown;
            if (place <= start) {
                break;
            }
            if (place < start + e.instead().length()) {
                return isEnd ? e.end() : e.start();
            }
            grown += e.grown();
        }
        return place - grown;
    }
}
