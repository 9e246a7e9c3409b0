package org.feltbok.coding.help;

import org.feltbok.coding.Span;

/**
 * Words of an answer.
 *
 * @param textId of the answer
 * @param words as they stand there
 */
public record AnswerPart(String textId, Span span, String words) {}
