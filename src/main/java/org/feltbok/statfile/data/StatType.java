package org.feltbok.statfile.data;

/** What the cells of a variable are, beside null for what is missing without a reason. */
public enum StatType {
    /** Doubles. */
    NUMBER,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** {@link java.time.LocalDateTime}. */
    MOMENT,
    /** Doubles: seconds, of a day or in all. */
    TIME,
    /** Strings. */
    TEXT
}
