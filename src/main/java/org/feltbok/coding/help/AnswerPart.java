package org.feltbok.coding.help;

import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;

/**
 * Words of an answer or a passage.
 *
 * @param words as they stand there
 */
public record AnswerPart(TextRef text, Span span, String words) {
    /** Of the answer or passage. */
    public String textId() {
        return text.id();
    }
}
