package org.feltbok.coding;

import org.feltbok.base.text.LocalText;

import java.util.List;

/**
 * What divides cases, or those who answered, into classes: a grouping of the cases, something that
 * is known of each, or a closed question.
 *
 * @param key by which it is found again
 * @param number of a question as printed; may be empty
 * @param classes what each is called; a class is its place among these
 */
public record CaseVariable(String key, String number, LocalText label, List<LocalText> classes) {
    /** The class of those of whom it is not known. */
    public static final int NOT_KNOWN = -1;

    public CaseVariable {
        classes = List.copyOf(classes);
    }
}
