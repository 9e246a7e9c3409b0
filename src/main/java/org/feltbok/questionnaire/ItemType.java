package org.feltbok.questionnaire;

import java.util.List;

/**
 * What an item's answer is, and what an XLSForm calls it. What such an answer is in cells, in words
 * and to rules, its {@code AnswerKind} knows.
 */
public enum ItemType {
    /** One option; the matrix holds its value. */
    SINGLE("select_one", "select one from", "select one", "select1"),
    /** Any number of options; the matrix holds 0 or 1 for each. */
    MULTIPLE(
            "select_multiple",
            "select multiple from",
            "select multiple",
            "select all that apply from",
            "select all that apply"),
    /** Options of a list in an order; the matrix holds the rank of each, 1 for the first. */
    RANK("rank", "odk:rank"),
    /** Open text; the matrix holds 1 when there is one. */
    TEXT("text", "string"),
    /** A whole number. */
    INTEGER("integer", "int"),
    /** A number. */
    DECIMAL("decimal"),
    /** A day, as ISO text. */
    DATE("date"),
    /** A time of day, as HH:MM. */
    TIME("time");

    private final List<String> formWords;

    ItemType(String... formWords) {
        this.formWords = List.of(formWords);
    }

    /** What stands in the type column of an XLSForm, in lower case: the first is written. */
    public List<String> formWords() {
        return formWords;
    }

    /** The word that is written in an XLSForm. */
    public String formWord() {
        return formWords.getFirst();
    }

    /** Answered by options of a list. */
    public boolean isClosed() {
        return this == SINGLE || isSeveral();
    }

    /** A column of the matrix for each option; all others have one. */
    public boolean isSeveral() {
        return this == MULTIPLE || this == RANK;
    }

    /** Words in the respondent's own language, which stand beside the matrix and can be coded. */
    public boolean isText() {
        return this == TEXT;
    }

    /** The question with one item of this type. */
    public QuestionType question() {
        return QuestionType.valueOf(name());
    }

    /** Whether its options are put in an order. */
    public boolean isRanked() {
        return this == RANK;
    }

    /** The question whose rows are items of this type; only for those that are chosen. */
    public QuestionType matrix() {
        if (!isClosed() || isRanked()) {
            throw new IllegalStateException("no matrix of " + this);
        }
        return isSeveral() ? QuestionType.MATRIX_MULTIPLE : QuestionType.MATRIX_SINGLE;
    }
}
