package org.feltbok.coding.ui.interviews;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Coding;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;

/** A coded part of the notes. */
public record Segment(Coding coding, Code code, Passage passage, Interview interview) {
    /** The coded words: those it lost, those of its span, or the whole passage. */
    public String quote() {
        if (coding.lostQuote() != null) {
            return coding.lostQuote();
        }
        return coding.span() == null
                ? passage.text()
                : CodePoints.cut(passage.text(), coding.span());
    }
}
