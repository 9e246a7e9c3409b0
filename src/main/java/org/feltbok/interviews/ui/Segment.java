package org.feltbok.interviews.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Coding;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A coded part of the notes.
 *
 * @param before the words the code stood on before an edit gave it others; null = not changed
 * @param isForeign given by a coder whose codes may not be seen yet; listed only because an edit
 *     changed its words, and without the code
 */
public record Segment(
        Coding coding,
        Code code,
        Passage passage,
        Interview interview,
        @Nullable String before,
        boolean isForeign)
        implements Listed {
    /** The coded words: those it lost, those of its span, or the whole passage. */
    public String quote() {
        return quote(coding, passage.text());
    }

    static String quote(Coding coding, String text) {
        if (coding.lostQuote() != null) {
            return coding.lostQuote();
        }
        return coding.span() == null ? text : CodePoints.cut(text, coding.span());
    }
}
