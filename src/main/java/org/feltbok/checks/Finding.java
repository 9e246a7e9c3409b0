package org.feltbok.checks;

import org.feltbok.questionnaire.Item;

import java.util.List;
import java.util.Optional;

/**
 * Something to look at in the data.
 *
 * @param kind table of what it is about: {@code response} or {@code coding}
 * @param target id of what it is about
 * @param about the item, if it is about one
 * @param deciding the items whose answers are the reason; may be empty
 * @param seen what stands there, as in plain files; who accepts a finding accepts it with this
 */
public record Finding(
        Check check,
        String kind,
        String target,
        Optional<Item> about,
        List<Item> deciding,
        String seen) {
    static final String RESPONSE = "response";
    static final String OWN_CHECK = "own_check";

    /**
     * The item.
     *
     * @throws java.util.NoSuchElementException if it is about none
     */
    public Item item() {
        return about.orElseThrow();
    }

    /** Whether it is about a response; else about a coding. */
    public boolean isOfResponse() {
        return kind.equals(RESPONSE);
    }

    /** Whether it is about a check that the study itself has. */
    public boolean isOfOwnCheck() {
        return kind.equals(OWN_CHECK);
    }

    public boolean isError() {
        return check.severity() == Severity.ERROR;
    }
}
