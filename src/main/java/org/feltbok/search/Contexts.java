package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

/** Cuts a text to what stands around the first word that was looked for. */
final class Contexts {
    private static final int BEFORE = 40;
    private static final int AFTER = 80;
    private static final String CUT = "…";

    private Contexts() {}

    static Hit of(SearchText text, Query query, Stems stems) {
        String whole = text.text();
        int at = 0;
        int start = -1;
        int end = -1;
        while (at < whole.length() && start < 0) {
            int from = at;
            while (at < whole.length() && Stems.isOfWordOrAccent(whole.codePointAt(at))) {
                at += Character.charCount(whole.codePointAt(at));
            }
            if (at == from) {
                at += Character.charCount(whole.codePointAt(at));
            } else if (query.begins(Stems.folded(whole.substring(from, at)), stems)) {
                start = from;
                end = at;
            }
        }
        return start < 0
                ? new Hit(text, "", "", after(whole, 0))
                : new Hit(
                        text, before(whole, start), whole.substring(start, end), after(whole, end));
    }

    /** From the beginning of a word. */
    private static String before(String text, int end) {
        if (end <= BEFORE) {
            return flat(text.substring(0, end));
        }
        int blank = text.indexOf(' ', end - BEFORE);
        int from = blank >= 0 && blank < end ? blank + 1 : end;
        return CUT + flat(text.substring(from, end));
    }

    /** To the end of a word. */
    private static String after(String text, int start) {
        if (text.length() - start <= AFTER) {
            return flat(text.substring(start));
        }
        int blank = text.lastIndexOf(' ', start + AFTER);
        int to = blank > start ? blank : start;
        return flat(text.substring(start, to)) + CUT;
    }

    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
