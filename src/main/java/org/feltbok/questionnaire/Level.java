package org.feltbok.questionnaire;

import java.util.Locale;

/** What the answers to an item say beside being different from each other. */
public enum Level {
    /** Answers without an order. */
    NOMINAL,
    /** Answers in an order. */
    ORDINAL,
    /** Answers in an order and with even steps, so that their mean says something. */
    SCALE;

    /** The word in files and in the study file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOrdered() {
        return this != NOMINAL;
    }
}
