package org.feltbok.questionnaire;

/**
 * How a question is answered. A matrix has one item for each row; all others one item, a note none.
 */
public enum QuestionType {
    SINGLE,
    MULTIPLE,
    MATRIX_SINGLE,
    MATRIX_MULTIPLE,
    /** Options put in an order. */
    RANK,
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    TIME,
    NOTE;

    public boolean isMatrix() {
        return this == MATRIX_SINGLE || this == MATRIX_MULTIPLE;
    }
}
