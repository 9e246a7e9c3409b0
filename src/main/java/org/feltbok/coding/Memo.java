package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a thing that is no text by itself: the words a code stands on, an
 * interview as a whole, a case, a code. Of one thing each has one. What a coder notes on an answer
 * or a passage stands with how far they are with it ({@link TextState}); what the codebook itself
 * notes on a code is everybody's ({@link NoteCode}).
 *
 * @param personId whose it is; null = not said (from a file)
 */
public record Memo(
        String id, About about, String targetId, String text, @Nullable String personId) {
    /** The kinds of things it may be about. */
    public enum About {
        /** A coding: the words that a code stands on. */
        CODING("coding", "coding"),
        /** An interview as a whole. */
        INTERVIEW("interview", "interview"),
        /** A case. */
        CASE("case", "study_case"),
        /** A code; examples of what is meant by it are none ({@link CodeMemo}). */
        CODE("code", "code");

        private final String kind;
        private final String table;

        About(String kind, String table) {
            this.kind = kind;
            this.table = table;
        }

        /** As memos say it. */
        String kind() {
            return kind;
        }

        /** The table it stands in. */
        String table() {
            return table;
        }
    }
}
