package org.feltbok.interviews.ui;

/** What of the Interviews screen has changed, so that a view draws no more than that. */
public enum NotesPart {
    /** Cases, interviews, guide, the interview open. */
    INTERVIEW,
    /** Its lines. */
    NOTES,
    /** The passage at hand and the selection. */
    CURRENT,
    SEGMENTS,
    /** What is noted on words, interviews and cases. */
    MEMOS
}
