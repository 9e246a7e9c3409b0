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
 * @param takenOver as all had given it, and not by somebody's choice
 * @param instead of which code it was put there; null = of none
 */
public record Decision(
        String id,
        String textId,
        String codeId,
        boolean stands,
        String personId,
        @Nullable Span span,
        @Nullable Instant at,
        boolean takenOver,
        @Nullable String instead) {
    /** Whether it is of this code, or stands only because of what was settled of it. */
    boolean restsOn(String code) {
        return codeId.equals(code) || code.equals(instead);
    }

    /** Whether somebody chose this of the code itself, rather than in place of another. */
    boolean isOwn() {
        return !takenOver && instead == null;
    }
}
