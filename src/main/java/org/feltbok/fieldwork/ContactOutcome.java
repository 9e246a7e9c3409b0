package org.feltbok.fieldwork;

import java.util.Locale;

/** What came of a contact, in the order of the keys that say it. */
public enum ContactOutcome {
    /** Sent off; nothing is known yet. */
    SENT,
    NO_ANSWER,
    /** Somebody was reached; another contact is agreed or needed. */
    REACHED,
    /** Says that an answer will come. */
    PROMISED,
    REFUSED,
    /** Would, and cannot: illness, language, nobody there who knows. */
    UNABLE,
    /** The number or the address is wrong. */
    NOT_FOUND,
    /** Should not have been asked: does not belong to the population. */
    NOT_ELIGIBLE;

    /** As in the study file and in plain files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of what it is called. */
    public String key() {
        return "fieldwork.outcome." + word();
    }

    /** The digit that keys it, from 1. */
    public int digit() {
        return ordinal() + 1;
    }

    /** Whether it says something of the case, and not only of the try. */
    boolean tellsOfTheCase() {
        return this != SENT && this != NO_ANSWER && this != NOT_FOUND;
    }
}
