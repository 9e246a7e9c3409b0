package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a part that carry what it says, without their endings. */
public final class WordForms {
    private static final Set<String> SMALL =
            Set.of(
                    "av", "i", "på", "for", "til", "med", "ved", "om", "fra", "frå", "som", "en",
                    "ein", "et", "eit", "ei", "den", "det", "de", "dei", "er", "vi", "har", "og",
                    "å", "a", "an", "the", "of", "in", "on", "to", "with", "by", "we", "is", "are",
                    "and", "inkl");

    private final Stems stems;

    public WordForms(Stems stems) {
        this.stems = stems;
    }

    /** Words of a text as they stand, folded, in their order. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Stems.words(Stems.folded(text), Stems::isOfWordOrAccent, words::add);
        return words;
    }

    /** The stem of one word. */
    public String stem(String word) {
        return stems.of(Stems.folded(word));
    }

    /** The words that say something; all where none does. */
    public static List<String> saying(String text) {
        List<String> all = words(text);
        List<String> found = all.stream().filter(w -> !SMALL.contains(w)).toList();
        return found.isEmpty() ? all : found;
    }

    /** Stems of the words that say something; of all where none does. */
    public List<String> of(String text) {
        return saying(text).stream().map(stems::of).toList();
    }

    /** The stems, each once and in order: alike for parts that have the same words. */
    public static String fingerprint(List<String> stems) {
        return String.join(" ", stems.stream().distinct().sorted().toList());
    }
}
