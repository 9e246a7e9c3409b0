package org.feltbok.analysis.words;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.englishStemmer;
import org.tartarus.snowball.ext.norwegianStemmer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Words without their endings, in the language of a study: who looks for <i>kommune</i> finds
 * <i>kommunene</i>. Not for several threads at once.
 */
public final class Stems {
    /** More different words than any study has in its answers; a bound, not a tuning. */
    private static final int KEPT = 200_000;

    private final SnowballStemmer stemmer;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param language of the study's texts
     */
    public Stems(String language) {
        stemmer = language.startsWith("en") ? new englishStemmer() : new norwegianStemmer();
    }

    /** As it is compared: small letters, each with its accents in one character. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The stem of a folded word. */
    public String of(String word) {
        String stem = known.get(word);
        if (stem == null) {
            stemmer.setCurrent(word);
            stemmer.stem();
            stem = stemmer.getCurrent();
            if (known.size() < KEPT) {
                known.put(word, stem);
            }
        }
        return stem;
    }

    /** All words of a folded text as their stems, with a blank between. */
    public String ofAll(String text) {
        StringBuilder stems = new StringBuilder(text.length());
        words(
                text,
                Stems::isOfWord,
                word -> stems.append(stems.isEmpty() ? "" : " ").append(of(word)));
        return stems.toString();
    }

    /** The longest stretches of signs of words in a text, in their order. */
    static void words(String text, IntPredicate isOfWord, Consumer<String> each) {
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isOfWord.test(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                each.accept(text.substring(start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    /** Whether a sign is part of a word. */
    public static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    /** The same in a text as it stands: an accent that stands by itself belongs to its letter. */
    public static boolean isOfWordOrAccent(int sign) {
        return isOfWord(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
