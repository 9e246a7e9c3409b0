package org.feltbok.figures;

import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a note that end in how many there are, from the fewest to the most.
 *
 * @param key of the text
 * @param before what the text names before the numbers
 */
record RangedNote(String key, List<Object> before, int least, int most) {
    static RangedNote of(String key, List<Object> before, List<Integer> numbers) {
        return new RangedNote(key, before, Collections.min(numbers), Collections.max(numbers));
    }

    String told(Texts texts) {
        return said(texts, String.valueOf(least), String.valueOf(most));
    }

    /** The note with these words as they are where small bases are not told. */
    String hidden(String note, SmallBases bases, Texts texts) {
        String few = texts.get("figures.small.fewer", bases.least());
        String said = said(texts, number(least, few, bases), number(most, few, bases));
        return Pattern.compile("(?<![<\\d–])" + Pattern.quote(told(texts)) + "(?!\\d)")
                .matcher(note)
                .replaceFirst(Matcher.quoteReplacement(said));
    }

    private static String number(int n, String few, SmallBases bases) {
        return bases.isFew(n) ? few : String.valueOf(n);
    }

    private String said(Texts texts, String from, String to) {
        List<Object> all = new ArrayList<>(before);
        all.add(from.equals(to) ? from : from + "–" + to);
        return texts.get(key, all.toArray());
    }
}
