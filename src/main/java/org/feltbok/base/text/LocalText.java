package org.feltbok.base.text;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text of a study: in the study's own language, and in any others it was given in.
 *
 * @param text in the study's language; may be empty
 * @param others language code to text
 */
public record LocalText(String text, Map<String, String> others) {
    public LocalText {
        others = Map.copyOf(new TreeMap<>(others));
    }

    public static LocalText of(String text) {
        return new LocalText(text, Map.of());
    }

    /** In the given language if the study has it, else in the study's own. */
    public String in(Language language) {
        String other = others.get(language.code());
        return other == null || other.isBlank() ? text : other;
    }

    public boolean isEmpty() {
        return text.isEmpty() && others.isEmpty();
    }
}
