package org.feltbok.cases.list;

import org.feltbok.cases.AttributeType;

import java.util.Locale;
import java.util.Optional;

/** What a column of a list of cases becomes. */
public enum ColumnUse {
    /** What people call the case; a list has one. */
    NAME,
    /** The short name by which files point at the case; without one it is made from the name. */
    KEY,
    CATEGORY,
    NUMBER,
    TEXT,
    /** How to reach the case: kept with it, and in no figure or data file. */
    CONTACT,
    NOTE,
    LEFT_OUT;

    /** Whether only one column of a list may be used so. */
    public boolean isOnce() {
        return this == NAME || this == KEY || this == NOTE;
    }

    /** The kind of attribute it becomes; empty for what is no attribute. */
    public Optional<AttributeType> attribute() {
        return switch (this) {
            case CATEGORY -> Optional.of(AttributeType.CATEGORY);
            case NUMBER -> Optional.of(AttributeType.NUMBER);
            case TEXT -> Optional.of(AttributeType.TEXT);
            case CONTACT -> Optional.of(AttributeType.CONTACT);
            case NAME, KEY, NOTE, LEFT_OUT -> Optional.empty();
        };
    }

    /** The use that gives such an attribute. */
    static ColumnUse of(AttributeType type) {
        return switch (type) {
            case CATEGORY -> CATEGORY;
            case NUMBER -> NUMBER;
            case TEXT -> TEXT;
            case CONTACT -> CONTACT;
        };
    }

    /** Its word on the command line and in text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
