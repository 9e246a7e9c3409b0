package org.feltbok.responses.twice;

import java.util.Locale;

/** How a difference between two entries was settled. */
public enum SettleChoice {
    FIRST,
    SECOND,
    /** Neither was right. */
    OTHER,
    /** Looked at and put off: the paper is to be looked at again. */
    LATER;

    /** As in the study file and in plain files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
