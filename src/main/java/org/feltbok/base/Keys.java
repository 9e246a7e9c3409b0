package org.feltbok.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Keys for things made in the program: short names of letters, digits and underscores that files
 * can point at.
 */
public final class Keys {
    private static final int LENGTH = 40;

    private Keys() {}

    /**
     * A key made from what people call the thing, such as {@code psykisk_helse}; a number is added
     * while it is taken.
     *
     * @param fallback used when the label has no letter or digit
     */
    public static String of(String label, String fallback, Predicate<String> taken) {
        String plain =
                Normalizer.normalize(
                                label.toLowerCase(Locale.ROOT)
                                        .replace("æ", "ae")
                                        .replace("ø", "o")
                                        .replace("đ", "d")
                                        .replace("ŧ", "t"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        String cut =
                plain.length() > LENGTH ? plain.substring(0, LENGTH).replaceAll("_+$", "") : plain;
        String base = cut.isEmpty() ? fallback : cut;
        String key = base;
        for (int i = 2; taken.test(key); i++) {
            key = base + "_" + i;
        }
        return key;
    }
}
