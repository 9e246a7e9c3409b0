package org.feltbok.analysis.words;

import java.util.List;

/**
 * Parts of answers in the same words, small and capital letters alike.
 *
 * @param words as they stand first
 * @param places where they stand, in the order of the texts
 */
public record SameWords(String words, List<TextPart> places) {
    public SameWords {
        places = List.copyOf(places);
    }
}
