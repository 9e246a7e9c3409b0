package org.feltbok.export;

import org.feltbok.figures.ReportSection;

import java.util.ArrayList;
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

    /**
     * The headings that come before an item: its section's, and those of the sections around it
     * that have not been written yet.
     *
     * @param before the section of the item before; empty = none
     */
    List<ReportSection> headings(String before, String section) {
        List<ReportSection> open = around(before);
        return around(section).stream().filter(s -> !open.contains(s)).toList();
    }

    /** A section with those that it stands in, the outermost first. */
    private List<ReportSection> around(String key) {
        List<ReportSection> path = new ArrayList<>();
        for (ReportSection section : sections) {
            while (path.size() >= section.depth()) {
                path.removeLast();
            }
            path.add(section);
            if (section.key().equals(key)) {
                return path;
            }
        }
        return List.of();
    }
}
