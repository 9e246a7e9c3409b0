package org.feltbok.questions;

/** What a questionnaire is made of. */
public enum FormPart {
    FORM,
    SECTION,
    QUESTION,
    ITEM,
    OPTION
}
