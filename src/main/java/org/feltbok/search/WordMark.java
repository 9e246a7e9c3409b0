package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in a text that somebody looks for.
 *
 * @param start where they begin, as an index of UTF-16
 * @param end not included
 */
public record WordMark(int start, int end) {
    /** All places in a text, in order and none over another. */
    static List<WordMark> in(String text, Query query, Stems stems) {
        List<WordMark> words = words(text);
        List<String> folded =
                words.stream().map(w -> Stems.folded(text.substring(w.start, w.end))).toList();
        List<WordMark> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int longest = 0;
            for (Query.Part part : query.parts()) {
                if (part.words().size() > longest && part.isAt(folded, at, stems)) {
                    longest = part.words().size();
                }
            }
            if (longest > 0) {
                found.add(new WordMark(words.get(at).start, words.get(at + longest - 1).end));
            }
            at += Math.max(1, longest);
        }
        return found;
    }

    private static List<WordMark> words(String text) {
        List<WordMark> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && Stems.isOfWordOrAccent(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at == from) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                words.add(new WordMark(from, at));
            }
        }
        return words;
    }

    WordMark moved(int by) {
        return new WordMark(start + by, end + by);
    }
}
