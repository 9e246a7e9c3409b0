package org.feltbok.questionnaire.statistics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A question that one variable answers, or several. */
interface StatQuestion {
    String name();

    /** As an XLSForm calls it, without the list of choices. */
    String type();

    String label();

    /** Empty unless something is said of it. */
    String level();

    /** Empty unless something is said of them. */
    String decimals();

    /** To choose from; empty unless that is its type. */
    List<Choice> choices();

    /** How a row of the file answers it, as it stands in a file of responses. */
    String answer(@Nullable Object[] row);

    /** Whether a row holds a reason why a part of it is missing that its answer does not tell. */
    default boolean isPartlyMissing(@Nullable Object[] row) {
        return false;
    }

    /**
     * An answer.
     *
     * @param missing the word of the kind of missing that it means; empty = none
     */
    record Choice(String code, String label, String missing) {}
}
