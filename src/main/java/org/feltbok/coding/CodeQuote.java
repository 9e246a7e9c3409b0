package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Words that a code stands on, by one coder or by several who gave it to just the same.
 *
 * @param codings identities of what they gave
 * @param by identities of the coders, in the same order
 * @param at when the first of them gave it, as it is written; null = not known
 */
public record CodeQuote(
        CodableText text,
        @Nullable Span span,
        @Nullable String lostQuote,
        List<String> codings,
        List<String> by,
        @Nullable String at) {
    public CodeQuote {
        codings = List.copyOf(codings);
        by = List.copyOf(by);
    }

    /** The words; of a code on the whole text, all of them. */
    public String words() {
        return span == null ? text.text() : CodePoints.cut(text.text(), span);
    }

    /** So many code points before the words. */
    public String before(int most) {
        return span == null || span.start() == 0
                ? ""
                : CodePoints.cut(
                        text.text(), new Span(Math.max(0, span.start() - most), span.start()));
    }

    /** So many code points after the words. */
    public String after(int most) {
        int length = CodePoints.length(text.text());
        return span == null || span.end() >= length
                ? ""
                : CodePoints.cut(
                        text.text(), new Span(span.end(), Math.min(length, span.end() + most)));
    }
}
