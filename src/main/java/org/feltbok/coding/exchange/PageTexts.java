package org.feltbok.coding.exchange;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the pages of a document lie in its text, so that words that stand several times are those
 * of the page on which they were marked. Pages end with a form feed; in a text without any, words
 * that stand once only say about where their page is.
 */
final class PageTexts {
    private static final char PAGE_END = '\f';

    private final List<Span> pages = new ArrayList<>();

    /** The first page is at the beginning. */
    private final TreeMap<Integer, Integer> known = new TreeMap<>(Map.of(0, 0));

    private final int first;

    PageTexts(String text, List<Raw.Selection> selections) {
        List<Raw.Selection> marked = selections.stream().filter(s -> s.page() >= 0).toList();
        int from = 0;
        for (int end = marked.isEmpty() ? -1 : text.indexOf(PAGE_END);
                end >= 0;
                end = text.indexOf(PAGE_END, end + 1)) {
            int to = CodePoints.fromUtf16(text, end);
            pages.add(new Span(from, to + 1));
            from = to + 1;
        }
        if (!pages.isEmpty() && from < CodePoints.length(text)) {
            pages.add(new Span(from, CodePoints.length(text)));
        }
        // programs that count from 1 mark nothing on page 0 and may on the one after the last
        first = marked.stream().anyMatch(s -> s.page() == pages.size()) ? 1 : 0;
        if (pages.isEmpty()) {
            marked.forEach(s -> knowing(text, s));
        }
    }

    private void knowing(String text, Raw.Selection s) {
        int at = s.quote().isBlank() ? -1 : text.indexOf(s.quote());
        if (at >= 0 && text.indexOf(s.quote(), at + 1) < 0) {
            known.merge(s.page(), CodePoints.fromUtf16(text, at), Math::min);
        }
    }

    /** Where the words of a selection are looked for first. */
    Span around(Raw.Selection selection) {
        int page = selection.page() - first;
        if (page >= 0 && page < pages.size()) {
            return pages.get(page);
        }
        int place = place(selection.page());
        return new Span(place, place + 1);
    }

    /** Between pages that are known, as far as there are pages between them. */
    private int place(int page) {
        Map.Entry<Integer, Integer> before = known.floorEntry(Math.max(0, page));
        Map.Entry<Integer, Integer> after = known.ceilingEntry(page);
        if (after == null) {
            return before.getValue();
        }
        int pagesBetween = Math.max(1, after.getKey() - before.getKey());
        int share = (after.getValue() - before.getValue()) * (page - before.getKey());
        return before.getValue() + share / pagesBetween;
    }
}
