package org.feltbok.app.guide;

import org.commonmark.node.Node;

import java.util.Locale;

/**
 * One page of the guide.
 *
 * @param name of its file without ending, such as {@code entry}
 * @param title its first heading
 * @param text as it is written, for finding words
 * @param body as it is understood
 */
record GuidePage(String name, String title, String text, Node body) {
    /** Whether all words stand in it, whatever their letters' size. */
    boolean has(String words) {
        String all = text.toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).trim().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
