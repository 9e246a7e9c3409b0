package org.feltbok.responses;

import java.util.Optional;

/**
 * What a text means as an answer.
 *
 * @param answer empty if it means none
 * @param refusal text key of the reason; empty if there is an answer
 * @param detail what stands in the reason; may be empty
 */
public record TypedAnswer(Optional<Answer> answer, String refusal, String detail) {
    static TypedAnswer of(Answer answer) {
        return new TypedAnswer(Optional.of(answer), "", "");
    }

    static TypedAnswer refused(String key, String detail) {
        return new TypedAnswer(Optional.empty(), key, detail);
    }
}
