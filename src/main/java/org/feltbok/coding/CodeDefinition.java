package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a code until somebody said something else.
 *
 * @param by name of who did; empty = nobody of the study
 * @param at when, as it is written
 */
public record CodeDefinition(
        String codeId, LocalText definition, LocalText exclude, String by, String at) {
    /** A row's cell that may be empty. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
