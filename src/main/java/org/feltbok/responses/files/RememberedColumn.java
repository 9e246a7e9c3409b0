package org.feltbok.responses.files;

import java.util.List;
import java.util.Optional;

/**
 * What was settled for files of one program: what a column holds, or what a text in it is read as.
 *
 * @param head of the column
 * @param text empty for what the column holds, and for what stands for every text in it
 * @param meaning as {@link ColumnTarget#word} or {@link CellCorrection#word} write it; with {@code
 *     *} before it that of every text that is no answer
 */
public record RememberedColumn(String head, String text, String meaning) {
    private static final String EVERY = "*";

    static RememberedColumn column(String head, ColumnTarget target) {
        return new RememberedColumn(head, "", target.word());
    }

    /**
     * @param text empty = every text that is no answer
     */
    static RememberedColumn text(String head, String text, CellCorrection correction) {
        String word = correction.word();
        return new RememberedColumn(head, text, text.isEmpty() ? EVERY + word : word);
    }

    /** Whether it is the column whose meaning it is, and not that of texts in it. */
    boolean isOfColumn() {
        return text.isEmpty() && !meaning.startsWith(EVERY) && !isOldEvery();
    }

    /** What a text, or every text, is read as; empty for what a column holds. */
    Optional<CellCorrection> correction() {
        return isOfColumn()
                ? Optional.empty()
                : CellCorrection.of(
                        text.isEmpty() && meaning.startsWith(EVERY)
                                ? meaning.substring(EVERY.length())
                                : meaning);
    }

    /** As studies may hold it from before; no column is called so. */
    private boolean isOldEvery() {
        return meaning.equals("+") || meaning.startsWith("=");
    }

    /** What takes the place of what: the same said of the same otherwise. */
    Object spot() {
        return List.of(head, text, isOfColumn());
    }
}
