package org.feltbok.cases;

import java.util.Locale;

/** What an attribute's values are. */
public enum AttributeType {
    /** The code of one of its categories. */
    CATEGORY,
    NUMBER,
    TEXT,
    /** How to reach the case: kept with it, and in no figure or data file. */
    CONTACT;

    /** The word in files and in the study file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
