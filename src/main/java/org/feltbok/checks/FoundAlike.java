package org.feltbok.checks;

import org.feltbok.questionnaire.Item;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a check found in one item, or beside items.
 *
 * @param item what people call the item, such as {@code 4.3}; empty if it is about none
 * @param name of the item as in files, told apart from those of other questionnaires
 * @param places where, in the order of the findings
 * @param findings never empty
 */
public record FoundAlike(
        Check check,
        Optional<Item> about,
        String item,
        String name,
        List<Check.Place> places,
        List<Finding> findings) {
    /** The worst and most frequent first. */
    static final Comparator<FoundAlike> WORST =
            Comparator.comparing((FoundAlike f) -> f.check().severity())
                    .thenComparing(f -> -f.findings().size());

    public boolean isError() {
        return check.severity() == Severity.ERROR;
    }
}
