package org.feltbok.export;

/**
 * What a workbook holds beside its figures, and a text document behind them.
 *
 * <p>Answers are more than numbers, so that they are there only if asked for.
 *
 * @param checks whether printed values, their differences and what is to be thought of them stand
 *     beside the numbers; off where a report is delivered
 * @param claims whether what the report says of differences is listed with its tests, in the text
 *     document too; off where a report is delivered
 * @param data whether the responses are among its sheets
 * @param names whether cases are told by name in them, and answers in words as they were given
 */
public record BookChoice(boolean checks, boolean claims, boolean data, boolean names) {
    /** As a report is delivered. */
    public static final BookChoice USUAL = new BookChoice(false, false, false);

    /** Without a list of claims but where all is checked. */
    public BookChoice(boolean checks, boolean data, boolean names) {
        this(checks, false, data, names);
    }
}
