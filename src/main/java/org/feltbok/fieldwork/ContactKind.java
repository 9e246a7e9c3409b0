package org.feltbok.fieldwork;

import java.util.Locale;

/** How a case was reached for. */
public enum ContactKind {
    CALL,
    EMAIL,
    LETTER,
    VISIT;

    /** As in the study file and in plain files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of what it is called. */
    public String key() {
        return "fieldwork.kind." + word();
    }

    /** What comes of it at once: a letter is on its way, a call was answered or not. */
    public ContactOutcome usual() {
        return this == EMAIL || this == LETTER ? ContactOutcome.SENT : ContactOutcome.NO_ANSWER;
    }
}
