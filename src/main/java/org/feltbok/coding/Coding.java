package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A code given by a coder to a text.
 *
 * @param span null = the whole text
 * @param lostQuote words it stood on before an edit took them away; null = none lost
 * @param createdAt null = not known (imported)
 * @param made how it came to be
 */
public record Coding(
        String id,
        String codeId,
        String personId,
        TextRef text,
        @Nullable Span span,
        @Nullable String lostQuote,
        @Nullable Instant createdAt,
        Made made) {
    /** The same on a text of so many code points: what reaches beyond its end is cut or lost. */
    Coding within(int length) {
        if (span == null || span.end() <= length) {
            return this;
        }
        boolean some = span.start() < length;
        Span kept = some ? new Span(span.start(), length) : null;
        return new Coding(id, codeId, personId, text, kept, some ? null : "", createdAt, made);
    }

    Coding by(String person) {
        return new Coding(id, codeId, person, text, span, lostQuote, createdAt, made);
    }

    Coding on(@Nullable Span other) {
        return new Coding(id, codeId, personId, text, other, lostQuote, createdAt, made);
    }

    Coding lost(@Nullable String quote) {
        return new Coding(id, codeId, personId, text, span, quote, createdAt, made);
    }

    Coding at(@Nullable Instant time) {
        return new Coding(id, codeId, personId, text, span, lostQuote, time, made);
    }

    Coding as(Made other) {
        return new Coding(id, codeId, personId, text, span, lostQuote, createdAt, other);
    }

    /** True if its words went with an edit of the text. */
    public boolean isLost() {
        return lostQuote != null;
    }
}
