package org.feltbok.coding.agreement;

import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That a code stands in a text after all, or not; a row of a layer.
 *
 * @param stands false = was left out
 * @param personId who put it there
 * @param at when; null = not known
 */
public record Decision(
        String id,
        String textId,
        String codeId,
        boolean stands,
        String personId,
        @Nullable Span span,
        @Nullable Instant at) {}
