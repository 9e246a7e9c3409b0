package org.feltbok.coding;

import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.ToldText;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keeps codings at their words when the text under them is edited. */
public final class Spans {
    private Spans() {}

    /** Where a span lies once a text has become another one; empty = its words are gone. */
    public static Optional<Span> moved(String before, String after, Span span) {
        return before.equals(after) ? Optional.of(span) : new SpanShift(before, after).move(span);
    }

    /**
     * Moves the spans on a text that becomes another one; called within the operation that changes
     * the text. A span whose words are gone becomes a coding of the whole text that remembers them.
     *
     * @return words that are gone by the codings that lay on them
     */
    public static Map<String, String> follow(
            UnitOfWork work, TextRef text, String before, String after) {
        SpanShift shift = shift(work, before, after);
        Map<String, String> gone = new LinkedHashMap<>();
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
                String words = lost(before, span);
                gone.put(coding.id(), words);
                work.update("coding", coding.id(), "lost_quote", words);
                work.update("coding", coding.id(), "start_at", null);
                work.update("coding", coding.id(), "end_at", null);
            }
        }
        return gone;
    }

    /** What is remembered of words that are gone; blanks around them are no words. */
    public static String lost(String text, Span span) {
        return lost(CodePoints.cut(text, span));
    }

    static String lost(String words) {
        return words.isBlank() ? words : words.strip();
    }

    /** How spans move; where names were replaced and nothing else, each word is known. */
    public static SpanShift shift(UnitOfWork work, String before, String after) {
        Function<String, ToldText> replacing =
                work.known(
                        Spans.class,
                        Set.of("hidden_name"),
                        h ->
                                RegisteredName.replacing(
                                        NameRegisterStore.all(h).stream()
                                                .filter(RegisteredName::inText)
                                                .toList()));
        ToldText told = replacing.apply(before);
        return !told.isSame() && told.told().equals(after)
                ? new SpanShift(told)
                : new SpanShift(before, after);
    }

    /** Where a span of a text stands in what is told of it; a name that it touches is in it. */
    public static Span told(ToldText text, Span span) {
        if (text.isSame()) {
            return span;
        }
        int start = text.toTold(CodePoints.toUtf16(text.raw(), span.start()), false);
        int end = text.toTold(CodePoints.toUtf16(text.raw(), span.end()), true);
        return new Span(
                CodePoints.fromUtf16(text.told(), start), CodePoints.fromUtf16(text.told(), end));
    }
}
