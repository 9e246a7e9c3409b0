package org.feltbok.questions;

/** What a text of a questionnaire is for. */
public enum TextRole {
    LABEL,
    HINT,
    NOTE,
    SHORT,
    MESSAGE,
    UNIT
}
