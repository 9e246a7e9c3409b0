package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A text that grows piece by piece and remembers which piece carries which code. */
final class MarkedText {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A code and where it stands, in Unicode code points; both offsets are -1 for the whole text.
     */
    record Mark(String code, int start, int end) {
        boolean whole() {
            return start < 0;
        }

        /** The part of the text between the offsets; empty for the whole text. */
        String quote(String text) {
            return whole()
                    ? ""
                    : text.substring(
                            text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        }
    }

    MarkedText plain(String piece) {
        text.append(piece);
        return this;
    }

    MarkedText marked(String piece, Collection<String> codes) {
        int start = length();
        text.append(piece);
        codes.forEach(code -> marks.add(new Mark(code, start, length())));
        return this;
    }

    /** Appends a phrase whose part in braces carries the codes. */
    MarkedText braced(String phrase, Collection<String> codes) {
        int open = phrase.indexOf('{');
        int close = phrase.indexOf('}');
        return plain(phrase.substring(0, open))
                .marked(phrase.substring(open + 1, close), codes)
                .plain(phrase.substring(close + 1));
    }

    MarkedText whole(String piece, String code) {
        text.append(piece);
        marks.add(new Mark(code, -1, -1));
        return this;
    }

    boolean endsWith(String end) {
        return text.toString().endsWith(end);
    }

    String text() {
        return text.toString();
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }
}
