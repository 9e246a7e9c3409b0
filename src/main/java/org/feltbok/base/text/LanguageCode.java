package org.feltbok.base.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes of languages as studies have them: {@code nb}, {@code no}, {@code nb-NO}, {@code en_GB}.
 */
public final class LanguageCode {
    private LanguageCode() {}

    /**
     * Whether two codes mean one language: Norwegian without more is bokmål, and one without a
     * region is that of any.
     */
    public static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!language(one).equals(language(other))) {
            return false;
        }
        String here = rest(one);
        String there = rest(other);
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    /** Among these the code itself, else one that means the same. */
    public static Optional<String> among(Collection<String> codes, String code) {
        return codes.contains(code)
                ? Optional.of(code)
                : codes.stream().filter(c -> isSame(c, code)).min(Comparator.naturalOrder());
    }

    private static String language(String code) {
        int end = end(code);
        String language = (end < 0 ? code : code.substring(0, end)).toLowerCase(Locale.ROOT);
        return language.equals("no") ? "nb" : language;
    }

    private static String rest(String code) {
        int end = end(code);
        return end < 0 ? "" : code.substring(end + 1).replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static int end(String code) {
        int dash = code.indexOf('-');
        return dash < 0 ? code.indexOf('_') : dash;
    }
}
