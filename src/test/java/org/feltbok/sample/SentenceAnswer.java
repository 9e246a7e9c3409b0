package org.feltbok.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Answers made of whole or half sentences; every sentence of the bank is used once at most. */
final class SentenceAnswer {
    private final TextBank bank;
    private final Misspeller misspeller;
    private final double twice;
    private final Set<String> used = new HashSet<>();

    /**
     * Answers from a bank; {@code twice} is the probability of a second sentence under the first
     * code.
     */
    SentenceAnswer(TextBank bank, Misspeller misspeller, double twice) {
        this.bank = bank;
        this.misspeller = misspeller;
        this.twice = twice;
    }

    MarkedText write(List<String> codes, Persona persona, Random random) {
        // One answer keeps to one language, so it turns to bokmål when a code has no nynorsk
        // sentence left.
        boolean all = codes.stream().noneMatch(code -> left(persona.language(), code).isEmpty());
        String language = all ? persona.language() : "nb";
        List<String> order = new ArrayList<>(codes);
        if (random.nextDouble() < twice && left(language, codes.getFirst()).size() > 1) {
            order.addFirst(codes.getFirst());
        }
        MarkedText text = new MarkedText();
        String gap = random.nextInt(5) == 0 ? "\n" : " ";
        for (String code : order) {
            if (!text.text().isEmpty()) {
                text.plain(ended(text) || gap.equals("\n") ? gap : "." + gap);
            }
            String phrase = take(language, code, random);
            String spelt =
                    misspeller.spell(
                            text.text().isEmpty() ? phrase : started(phrase), persona, random);
            if (spelt.contains("{")) {
                text.braced(spelt, List.of(code));
            } else {
                text.marked(spelt, List.of(code));
            }
        }
        return text;
    }

    /**
     * A phrase of the bank that nobody has used; falls back to bokmål when the language is used up.
     */
    String take(String language, String code, Random random) {
        List<String> left = left(language, code);
        List<String> from = left.isEmpty() ? left("nb", code) : left;
        if (from.isEmpty()) {
            throw new IllegalStateException(
                    "The bank has too few sentences for " + language + " " + code);
        }
        String phrase = from.get(random.nextInt(from.size()));
        used.add(phrase);
        return phrase;
    }

    private List<String> left(String language, String code) {
        return bank.of((language + " " + code).strip()).stream()
                .filter(phrase -> !used.contains(phrase))
                .toList();
    }

    private static String started(String phrase) {
        int at = phrase.startsWith("{") ? 1 : 0;
        return phrase.substring(0, at)
                + Character.toUpperCase(phrase.charAt(at))
                + phrase.substring(at + 1);
    }

    private static boolean ended(MarkedText text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
    }
}
