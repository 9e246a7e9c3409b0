package org.feltbok.coding;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A word of a line that is kept in the settings, where other signs stand between words. */
public final class KeptWord {
    private KeptWord() {}

    public static String write(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As it stands where somebody wrote into the settings by hand. */
    public static String read(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return word;
        }
    }
}
