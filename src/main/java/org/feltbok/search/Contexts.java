package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

import java.util.List;

/** Cuts a text to what stands around the first of the words that were looked for. */
final class Contexts {
    private static final int BEFORE = 40;
    private static final int AFTER = 80;
    private static final String CUT = "…";

    private Contexts() {}

    static Hit of(SearchText text, Query query, Stems stems) {
        List<WordMark> all = WordMark.in(text.text(), query, stems);
        // lines are cut at as blanks are, and nothing stands elsewhere for it
        String whole = flat(text.text());
        WordMark first = all.isEmpty() ? new WordMark(0, 0) : all.getFirst();
        int from = from(whole, first.start());
        int to = to(whole, first.end());
        String lead = from > 0 ? CUT : "";
        String context = lead + whole.substring(from, to) + (to < whole.length() ? CUT : "");
        List<WordMark> marks =
                all.stream()
                        .filter(m -> m.end() <= to)
                        .map(m -> m.moved(lead.length() - from))
                        .toList();
        return new Hit(text, context, marks, all);
    }

    /** From the beginning of a word. */
    private static int from(String text, int end) {
        if (end <= BEFORE) {
            return 0;
        }
        int blank = text.indexOf(' ', end - BEFORE);
        return blank >= 0 && blank < end ? blank + 1 : end;
    }

    /** To the end of a word. */
    private static int to(String text, int start) {
        if (text.length() - start <= AFTER) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', start + AFTER);
        return blank > start ? blank : start;
    }

    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
