package org.feltbok.sample;

import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How one respondent writes: {@code nb} or {@code nn}, with capitals or without, and how often a
 * key is missed.
 *
 * @param slip probability of a slip in a word, 0 to 1
 */
record Persona(String language, boolean capitals, double slip) {
    private static final Set<Integer> NYNORSK_COUNTIES = Set.of(12, 14);
    private static final Set<Integer> MIXED_COUNTIES = Set.of(5, 8, 11, 15);

    static Persona of(String municipality, Random random) {
        int county = Integer.parseInt(municipality) / 100;
        double nynorsk =
                NYNORSK_COUNTIES.contains(county)
                        ? 0.85
                        : MIXED_COUNTIES.contains(county) ? 0.4 : 0.04;
        double care = random.nextDouble();
        double slip = care < 0.6 ? 0 : care < 0.85 ? 0.04 : 0.2;
        return new Persona(
                random.nextDouble() < nynorsk ? "nn" : "nb", random.nextDouble() < 0.8, slip);
    }

    /** The phrase as it begins a line or a sentence. */
    String begin(String phrase) {
        if (phrase.startsWith("ikt") || phrase.startsWith("ppt")) {
            return capitals
                    ? phrase.substring(0, 3).toUpperCase(Locale.ROOT) + phrase.substring(3)
                    : phrase;
        }
        int brace = phrase.startsWith("{") ? 1 : 0;
        return capitals
                ? phrase.substring(0, brace)
                        + Character.toUpperCase(phrase.charAt(brace))
                        + phrase.substring(brace + 1)
                : phrase;
    }
}
