package org.feltbok.questionnaire;

/** What an item's answer is. */
public enum ItemType {
    /** One option; the matrix holds its value. */
    SINGLE,
    /** Any number of options; the matrix holds 0 or 1 for each. */
    MULTIPLE,
    /** Open text; the matrix holds 1 when there is one. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL,
    /** A day, as ISO text. */
    DATE;

    public boolean isClosed() {
        return this == SINGLE || this == MULTIPLE;
    }
}
