package org.feltbok.coding.help;

import org.feltbok.analysis.words.CodeSuggestion;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Parts of answers that may get the same code.
 *
 * @param how they were found: a word of {@link org.feltbok.coding.Made}
 * @param key tells it from the others of its kind
 * @param name what people call it: the words said most often, what was typed, the code
 * @param from what is kept of where its codings came from
 * @param suggestion the code that may fit; null = none known
 */
public record Offer(
        String how,
        String key,
        String name,
        String from,
        List<Member> members,
        @Nullable CodeSuggestion suggestion) {
    public Offer {
        members = List.copyOf(members);
    }

    /** How many parts of answers. */
    public int size() {
        return members.stream().mapToInt(m -> m.hits().size()).sum();
    }

    /** How many answers they stand in. */
    public int answers() {
        return (int)
                members.stream()
                        .flatMap(m -> m.hits().stream())
                        .map(AnswerPart::textId)
                        .distinct()
                        .count();
    }
}
