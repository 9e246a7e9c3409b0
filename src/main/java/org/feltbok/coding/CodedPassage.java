package org.feltbok.coding;

import org.feltbok.interviews.Passage;

/** A passage of an interview with its codes. */
public record CodedPassage(Passage passage, CodedText text) {
    /** The same, of a case as it is called now. */
    CodedPassage of(CaseName name) {
        return new CodedPassage(passage, text.of(name));
    }
}
