package org.feltbok.analysis.words;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A code that may fit a part.
 *
 * @param strength how much likelier than all others together the words make it, 0 to 1
 * @param confidence of suggestions as strong as this, tried on what is coded already, the share
 *     that was right; undefined while too little is coded to say
 * @param words that it rests on, the weightiest first
 */
public record CodeSuggestion(
        String code, double strength, OptionalDouble confidence, List<String> words) {
    public CodeSuggestion {
        words = List.copyOf(words);
    }
}
