package org.feltbok.export;

import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ReportSection;

import java.util.List;

/**
 * What a text document holds.
 *
 * @param sections all of the report, as they stand below each other
 * @param items in their order
 * @param claims listed behind them, with their tests
 */
public record WordContent(
        List<ReportSection> sections, List<WordItem> items, List<CheckedClaim> claims) {
    /** Nothing. */
    public static final WordContent EMPTY = new WordContent(List.of(), List.of());

    public WordContent {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        claims = List.copyOf(claims);
    }

    /** Without claims. */
    public WordContent(List<ReportSection> sections, List<WordItem> items) {
        this(sections, items, List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
