package org.feltbok.coding;

import org.feltbok.store.UnitOfWork;

import java.util.Optional;

/** Keeps codings at their words when the text under them is edited. */
public final class Spans {
    private Spans() {}

    /**
     * Moves the spans on a text that becomes another one; called within the operation that changes
     * the text. A span whose words are gone becomes a coding of the whole text that remembers them.
     */
    public static void follow(UnitOfWork work, TextRef text, String before, String after) {
        SpanShift shift = new SpanShift(before, after);
        for (Coding coding : new CodingStore(work.handle()).allCodingsOn(text)) {
            Span span = coding.span();
            if (span == null || span.end() > CodePoints.length(before)) {
                continue;
            }
            Optional<Span> moved = shift.move(span);
            if (moved.isPresent()) {
                work.update("coding", coding.id(), "start_at", moved.get().start());
                work.update("coding", coding.id(), "end_at", moved.get().end());
            } else {
                work.update("coding", coding.id(), "lost_quote", CodePoints.cut(before, span));
                work.update("coding", coding.id(), "start_at", null);
                work.update("coding", coding.id(), "end_at", null);
            }
        }
    }
}
