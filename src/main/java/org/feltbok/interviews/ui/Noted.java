package org.feltbok.interviews.ui;

import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noted on a passage, an interview or a case.
 *
 * @param interview it is of; null = of the case as a whole
 * @param passage it is on; null = on all of the interview or the case
 * @param by identity of who noted it
 */
record Noted(
        String caseId,
        @Nullable Interview interview,
        @Nullable Passage passage,
        String by,
        String text)
        implements Listed {
    MemoPane.Of about() {
        if (passage != null) {
            return MemoPane.Of.PASSAGE;
        }
        return interview == null ? MemoPane.Of.CASE : MemoPane.Of.INTERVIEW;
    }
}
