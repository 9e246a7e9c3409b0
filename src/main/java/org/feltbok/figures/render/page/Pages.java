package org.feltbok.figures.render.page;

import org.feltbok.figures.Paper;

import java.util.List;

/**
 * The report on pages. Word breaks lines and pages by itself, so that its pages are about these.
 */
public record Pages(Paper paper, List<Page> pages) {
    /** None. */
    public static final Pages NONE = new Pages(Paper.A4, List.of());

    public Pages {
        pages = List.copyOf(pages);
    }

    /** The page that a figure begins on, counted from 1; 0 = it is on none. */
    public int of(String figure) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).figures().contains(figure)) {
                return i + 1;
            }
        }
        return 0;
    }
}
