package org.feltbok.coding.quotes;

import java.util.List;

/**
 * The quotes of a choice, in the order of the codebooks.
 *
 * @param facts what is known of cases, as it is called
 * @param unseen how many were left out, since whoever works codes without seeing them yet
 */
public record Quotes(List<String> facts, List<Quote> quotes, int unseen) {
    public Quotes {
        facts = List.copyOf(facts);
        quotes = List.copyOf(quotes);
    }
}
