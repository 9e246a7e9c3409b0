package org.feltbok.questions;

/** What a questionnaire is made of. */
public enum Part {
    FORM,
    SECTION,
    QUESTION,
    ITEM,
    OPTION
}
