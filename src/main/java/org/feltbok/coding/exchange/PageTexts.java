package org.feltbok.coding.exchange;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the pages of a document lie in its text, so that words that stand several times are those
 * that were marked: of that page, and there as far down as they were marked. Pages end with a form
 * feed; in a text without any, words that stand once only say about where their page is.
 */
final class PageTexts {
    private static final char PAGE_END = '\f';

    /** Of a page of A4, in points; on a higher one something may be marked beyond it. */
    private static final int HEIGHT = 842;

    private final List<Span> pages = new ArrayList<>();

    /** Where in the text a place on a page is, by its page and share of it; the first is 0. */
    private final TreeMap<Double, Integer> known = new TreeMap<>(Map.of(0.0, 0));

    private final int first;
    private final int height;
    private final boolean fromTop;

    /**
     * @param origin the program that wrote it
     */
    PageTexts(String text, List<Raw.Selection> selections, String origin) {
        List<Raw.Selection> marked = selections.stream().filter(s -> s.page() >= 0).toList();
        int length = CodePoints.length(text);
        int from = 0;
        for (int end = marked.isEmpty() ? -1 : text.indexOf(PAGE_END);
                end >= 0;
                end = text.indexOf(PAGE_END, end + 1)) {
            int to = CodePoints.fromUtf16(text, end);
            pages.add(new Span(from, to + 1));
            from = to + 1;
        }
        if (!pages.isEmpty() && from < length) {
            pages.add(new Span(from, length));
        }
        // programs that count from 1 mark nothing on page 0 and may on the one after the last
        first = marked.stream().anyMatch(s -> s.page() == pages.size()) ? 1 : 0;
        Map<Raw.Selection, Integer> once = once(text, marked);
        height = marked.stream().mapToInt(Raw.Selection::y).reduce(HEIGHT, Math::max);
        fromTop = isFromTop(once, origin);
        if (pages.isEmpty()) {
            once.forEach((s, at) -> known.merge(s.page() + share(s), at, Math::min));
        }
    }

    /** Where words stand that are marked and stand once only. */
    private static Map<Raw.Selection, Integer> once(String text, List<Raw.Selection> marked) {
        Map<Raw.Selection, Integer> once = new LinkedHashMap<>();
        for (Raw.Selection s : marked) {
            int at = s.quote().isBlank() ? -1 : text.indexOf(s.quote());
            if (at >= 0 && text.indexOf(s.quote(), at + 1) < 0) {
                once.put(s, CodePoints.fromUtf16(text, at));
            }
        }
        return once;
    }

    /**
     * The standard counts from the lower edge of a page and some programs from the upper one; words
     * that stand once only tell which it is.
     */
    private static boolean isFromTop(Map<Raw.Selection, Integer> once, String origin) {
        List<Raw.Selection> told = new ArrayList<>(once.keySet());
        told.removeIf(s -> s.y() < 0);
        told.sort(Comparator.comparingInt(Raw.Selection::page).thenComparing(once::get));
        int top = 0;
        for (int i = 1; i < told.size(); i++) {
            Raw.Selection a = told.get(i - 1);
            Raw.Selection b = told.get(i);
            top += a.page() == b.page() ? Integer.signum(b.y() - a.y()) : 0;
        }
        return top == 0 ? origin.toLowerCase(Locale.ROOT).contains("qualcoder") : top > 0;
    }

    /** How much of the page is above a selection; 0 where nothing says it. */
    private double share(Raw.Selection selection) {
        if (selection.y() < 0) {
            return 0;
        }
        double share = selection.y() / (double) height;
        return fromTop ? share : 1 - share;
    }

    /** Where the words of a selection are looked for first. */
    Span around(Raw.Selection selection) {
        int page = selection.page() - first;
        if (page < 0 || page >= pages.size()) {
            int place = place(selection.page() + share(selection));
            return new Span(place, place + 1);
        }
        Span whole = pages.get(page);
        if (selection.y() < 0) {
            return whole;
        }
        int place = whole.start() + (int) ((whole.length() - 1) * share(selection));
        return new Span(place, place + 1);
    }

    /** Between places that are known, as far as there are pages between them. */
    private int place(double page) {
        Map.Entry<Double, Integer> before = known.floorEntry(Math.max(0, page));
        Map.Entry<Double, Integer> after = known.ceilingEntry(page);
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        double share = (page - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + (int) ((after.getValue() - before.getValue()) * share);
    }
}
