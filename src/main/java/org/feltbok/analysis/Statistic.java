package org.feltbok.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is computed of a variable. */
public enum Statistic {
    /** percent */
    SHARE,
    /** how many; of an item its valid answers, without "don't know" and its like */
    N,
    /** what percentages of an item's answers are taken of: all answers, "don't know" among them */
    BASE,
    /** what means are taken of: valid answers that stand for a number */
    NUMBERS,
    MEAN,
    MEDIAN,
    SUM,
    MIN,
    MAX,
    /** standard deviation of a sample; undefined for fewer than two */
    SD,
    /** valid answers in percent of all who reached the question */
    ANSWERED_SHARE,
    /** percent of all mentions of the codebook's codes */
    MENTION_SHARE,
    /** different codes in use */
    CODES,
    /** responses in percent of the cases of the frame */
    RATE,
    /** percent change from the first year to the second */
    CHANGE,
    /** the second year with the first as 100 */
    INDEX,
    /** the first part divided by the second */
    RATIO;

    /** As measures write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Statistic> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** Whether values are percentages. */
    public boolean isPercent() {
        return switch (this) {
            case SHARE, ANSWERED_SHARE, MENTION_SHARE, RATE, CHANGE -> true;
            default -> false;
        };
    }

    /** Whether values are numbers of things. */
    public boolean isCount() {
        return this == N || this == BASE || this == NUMBERS || this == CODES;
    }
}
