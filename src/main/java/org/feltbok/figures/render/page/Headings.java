package org.feltbok.figures.render.page;

import org.feltbok.figures.ReportSection;

import java.util.ArrayList;
import java.util.List;

/**
 * Which headings come before what.
 *
 * @param sections all of the report, as they stand below each other
 */
public record Headings(List<ReportSection> sections) {
    public Headings {
        sections = List.copyOf(sections);
    }

    /**
     * The headings that come before an item: its section's, and those of the sections around it
     * that have not been written yet.
     *
     * @param before the section of the item before; empty = none
     */
    public List<ReportSection> before(String before, String section) {
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
