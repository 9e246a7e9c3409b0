package org.feltbok.figures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands last however a figure is sorted: answers outside the others, such as "other", "none"
 * and "don't know", told by their key or by what they are called.
 */
final class LastInOrder {
    private static final List<String> KEYS =
            List.of(
                    "other",
                    "others",
                    "annet",
                    "anna",
                    "andre",
                    "none",
                    "ingen",
                    "dont_know",
                    "unsure",
                    "vet_ikke",
                    "veit_ikkje",
                    "usikker");
    private static final Pattern NAME =
            Pattern.compile(
                    "(other|others|annet|anna|andre)(\\s*[,:(;.–-].*)?"
                            + "|(none|ingen|ingenting|nothing)( of .*| av .*)?"
                            + "|(don't know|don’t know|vet ikke|veit ikkje|unsure|usikker)");

    private LastInOrder() {}

    static boolean is(Line line) {
        String key = line.key().substring(line.key().lastIndexOf('/') + 1);
        return line.dontKnow()
                || KEYS.contains(key.toLowerCase(Locale.ROOT))
                || Stream.concat(
                                Stream.of(line.label().text()),
                                line.label().others().values().stream())
                        .map(l -> l.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(l -> NAME.matcher(l).matches());
    }
}
