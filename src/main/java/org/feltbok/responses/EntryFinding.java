package org.feltbok.responses;

import org.feltbok.questionnaire.Item;

import java.util.List;

/**
 * Something to look at in one response.
 *
 * @param deciding the items whose answers are the reason; may be empty
 */
public record EntryFinding(Kind kind, Item item, List<Item> deciding) {
    /** What is wrong. */
    public enum Kind {
        /** It has an answer but should not have been asked. */
        SHOULD_BE_EMPTY(true),
        /** An option that stands alone stands with others. */
        NOT_ALONE(true),
        /** An answer must be given, and none is. */
        REQUIRED(true),
        /** The answer does not fulfil the item's rule. */
        OUT_OF_RANGE(true),
        /** The answer is none of those printed. */
        UNKNOWN_OPTION(true),
        /** It is asked, and later items are filled in, but nothing is recorded. */
        IS_EMPTY(false),
        /** It is there to be filled in, and nothing is recorded. */
        NOT_FILLED_IN(false),
        /** It counts as not asked, although the answers say that it is asked. */
        SHOULD_BE_ASKED(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** False for what may well be right. */
        public boolean isError() {
            return error;
        }

        /** Whether an answer is given that the rules of the form do not allow. */
        public boolean isForbidden() {
            return this == SHOULD_BE_EMPTY || this == OUT_OF_RANGE || this == NOT_ALONE;
        }
    }
}
