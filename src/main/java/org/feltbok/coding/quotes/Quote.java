package org.feltbok.coding.quotes;

import java.util.List;

/**
 * Words that a code was given.
 *
 * @param caseKey empty = of no case
 * @param caseName as it may be told; empty = of no case
 * @param facts what is known of the case, in the order of {@link Quotes#facts()}
 * @param source the question, or the role of who was asked
 * @param path the code and what it stands below, the uppermost first
 * @param whole whether the code lies on the whole text
 * @param lost whether the words are gone from the text: they are told as they were
 * @param text the whole text the words stand in
 * @param memo what the coder noted on the text and on these words; may be empty
 */
public record Quote(
        String caseKey,
        String caseName,
        List<String> facts,
        String source,
        boolean interview,
        String codebook,
        List<String> path,
        String coder,
        String words,
        boolean whole,
        boolean lost,
        String text,
        String memo) {
    public Quote {
        facts = List.copyOf(facts);
        path = List.copyOf(path);
    }

    public String code() {
        return path.getLast();
    }
}
