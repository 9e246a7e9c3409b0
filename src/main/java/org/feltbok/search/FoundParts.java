package org.feltbok.search;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.GiveMany.Part;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.study.Telling;
import org.feltbok.study.ToldText;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of texts that were found can be given a code. */
public final class FoundParts {
    private FoundParts() {}

    /**
     * The words as they stand in the texts now, or the whole texts; what does not hold them any
     * more is left out.
     *
     * @param texts answers and passages among what was found
     */
    public static List<Part> of(Handle handle, Found found, List<SearchText> texts, boolean whole) {
        Found.Marker marker = found.marker();
        Telling telling = Telling.of(handle);
        Map<String, String> written = new SearchStore(handle).written(texts);
        List<Part> parts = new ArrayList<>();
        for (SearchText text : texts) {
            ToldText told = telling.text(written.getOrDefault(text.id(), ""));
            TextRef ref =
                    text.kind() == Kind.ANSWER
                            ? TextRef.answer(text.id())
                            : TextRef.passage(text.id());
            List<WordMark> marks = marker.in(told.told());
            if (whole && !marks.isEmpty()) {
                parts.add(new Part(ref, null, told.raw()));
            } else {
                String raw = told.raw();
                spans(told, marks)
                        .forEach(s -> parts.add(new Part(ref, s, CodePoints.cut(raw, s))));
            }
        }
        return parts;
    }

    /**
     * Names stand in the text where their pseudonyms were found; several words of one pseudonym are
     * one name.
     */
    private static List<Span> spans(ToldText told, List<WordMark> marks) {
        List<Span> spans = new ArrayList<>();
        for (WordMark mark : marks) {
            Span span = span(told, mark);
            boolean same = !spans.isEmpty() && spans.getLast().overlaps(span);
            spans.add(same ? spans.removeLast().union(span) : span);
        }
        return spans;
    }

    private static Span span(ToldText told, WordMark mark) {
        return new Span(
                CodePoints.fromUtf16(told.raw(), told.toRaw(mark.start(), false)),
                CodePoints.fromUtf16(told.raw(), told.toRaw(mark.end(), true)));
    }
}
