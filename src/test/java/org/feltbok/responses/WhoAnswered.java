package org.feltbok.responses;

import org.feltbok.store.StudyFile;

import java.util.List;

/** Who has answered, read anew, for tests. */
public final class WhoAnswered {
    private WhoAnswered() {}

    /** Cases from which nothing came in, in their order. */
    public static List<WaitingCase> waiting(StudyFile file, Form form, int pass) {
        return all(file, form, pass).waiting();
    }

    /** Everybody, as somebody who looks for the first time is told. */
    public static LiveResponses.Delta all(StudyFile file, Form form, int pass) {
        try (LiveResponses live = new LiveResponses(file)) {
            return live.watch(form, pass).take();
        }
    }

    static ResponseRate rate(StudyFile file, Form form) {
        return all(file, form, 1).counts().rate();
    }
}
