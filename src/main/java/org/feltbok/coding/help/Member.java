package org.feltbok.coding.help;

import org.feltbok.analysis.words.CodeSuggestion;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Parts of answers in the same words.
 *
 * @param suggestion why a code may fit them; null where nothing is suggested
 */
public record Member(String words, List<AnswerPart> hits, @Nullable CodeSuggestion suggestion) {
    public Member {
        hits = List.copyOf(hits);
    }
}
