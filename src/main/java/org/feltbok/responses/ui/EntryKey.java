package org.feltbok.responses.ui;

/**
 * A key that means something while answers are keyed.
 *
 * @param digit 0 to 9 for a digit, otherwise -1
 */
record EntryKey(Kind kind, int digit) {
    enum Kind {
        DIGIT,
        /** Left blank, refused, unreadable, by turns. */
        MINUS,
        BACKSPACE,
        /** On to the next field. */
        NEXT,
        PREVIOUS,
        NEXT_QUESTION,
        PREVIOUS_QUESTION,
        /** Takes the digits keyed so far. */
        SPACE
    }

    static EntryKey digit(int digit) {
        return new EntryKey(Kind.DIGIT, digit);
    }

    static EntryKey of(Kind kind) {
        return new EntryKey(kind, -1);
    }
}
