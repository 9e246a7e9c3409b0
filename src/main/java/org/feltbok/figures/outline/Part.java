package org.feltbok.figures.outline;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;

import java.util.List;

/**
 * A section of the report with the figures that stand in it, not those of sections below it.
 *
 * @param id row in the study; empty for what stands in no section
 * @param key empty for what stands in no section
 * @param title with its number, if it has one
 * @param parent key of the section it is a part of; empty = of none
 * @param depth 1 for a section of the report itself, 2 for one below it, and so on
 */
public record Part(
        String id,
        String key,
        LocalText title,
        String parent,
        int depth,
        List<FigureSpec> figures) {
    public Part {
        figures = List.copyOf(figures);
    }

    /** Whether it gathers what stands in no section. */
    public boolean isNone() {
        return key.isEmpty();
    }
}
