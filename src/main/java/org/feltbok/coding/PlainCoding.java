package org.feltbok.coding;

import org.feltbok.base.Fault.Place;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of codings/answers.csv or codings/passages.csv.
 *
 * @param place the row
 * @param target RESPONSE id + "/" + ITEM id, or id of the passage
 * @param span null = the whole text
 * @param quote empty if not given
 * @param lost the words it stood on once; null = none lost
 * @param at null = not known
 */
record PlainCoding(
        Place place,
        String personId,
        String codeId,
        String target,
        @Nullable Span span,
        String quote,
        @Nullable String lost,
        @Nullable Instant at,
        Made made) {

    /**
     * How a coding came to be.
     *
     * @param layerId the set of codings it belongs to; null = the coder's own
     * @param how null = by hand
     * @param from the words, pattern or code it came from; null = not said
     * @param lookedAt when the coder last looked at it again; null = not since it was given
     */
    record Made(
            @Nullable String layerId,
            @Nullable String how,
            @Nullable String from,
            @Nullable String lookedAt) {}

    /** Looks whether the span lies in the text and the quote is what stands there. */
    void check(String text, PlainFaults faults) {
        int length = CodePoints.length(text);
        if (span != null && span.end() > length) {
            faults.add(place.column("end"), "coding.plain.span_outside", span.end(), length);
            return;
        }
        String words = span == null ? text : CodePoints.cut(text, span);
        if (!quote.isEmpty() && !Cells.clean(words).equals(quote)) {
            Optional<Span> elsewhere = only(quote, text);
            if (elsewhere.isPresent()) {
                faults.add(
                        place.column("quote"),
                        "coding.plain.quote_elsewhere",
                        quote,
                        words,
                        String.valueOf(elsewhere.get().start()),
                        String.valueOf(elsewhere.get().end()));
            } else {
                faults.add(place.column("quote"), "coding.plain.quote_differs", quote, words);
            }
        }
    }

    /** Where words stand in a text, if they stand there once. */
    private static Optional<Span> only(String words, String text) {
        int at = text.indexOf(words);
        return at < 0 || text.indexOf(words, at + 1) >= 0
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                CodePoints.fromUtf16(text, at),
                                CodePoints.fromUtf16(text, at + words.length())));
    }

    /** Start and end as written; empty and told if they are no span. */
    static Optional<Span> span(String start, String end, Place place, PlainFaults faults) {
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        boolean numbers = start.matches("\\d{1,9}") && end.matches("\\d{1,9}");
        if (!numbers || Integer.parseInt(start) >= Integer.parseInt(end)) {
            faults.add(place.column("start"), "coding.plain.bad_span", start, end);
            return Optional.empty();
        }
        return Optional.of(new Span(Integer.parseInt(start), Integer.parseInt(end)));
    }
}
