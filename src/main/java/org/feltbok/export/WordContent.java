package org.feltbok.export;

import org.feltbok.figures.ReportSection;

import java.util.List;

/**
 * What a text document holds.
 *
 * @param sections all of the report, as they stand below each other
 * @param items in their order
 */
public record WordContent(List<ReportSection> sections, List<WordItem> items) {
    /** Nothing. */
    public static final WordContent EMPTY = new WordContent(List.of(), List.of());

    public WordContent {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
