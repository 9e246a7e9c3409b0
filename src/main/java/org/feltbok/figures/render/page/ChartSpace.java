package org.feltbok.figures.render.page;

import org.feltbok.figures.Paper;
import org.feltbok.figures.render.Paragraphs;

import java.util.List;

/**
 * What stands on the page of a chart, and how high the chart may be so that all of it stands there:
 * headings, question, caption and note.
 */
public final class ChartSpace {
    /** In centimetres: other programs and other faces break lines elsewhere. */
    private static final double SPARE = 1;

    private final Paper paper;
    private double beside = PageText.TEXT.after();

    public ChartSpace(Paper paper) {
        this.paper = paper;
    }

    /** With a paragraph above or below; a text that is empty is none. */
    public ChartSpace with(PageText role, String text) {
        if (!text.isEmpty()) {
            double width = paper.column() * Paper.PIXELS;
            beside += role.height(Paragraphs.lines(text, role.size(), role.isBold(), width).size());
        }
        return this;
    }

    ChartSpace with(List<? extends PagePiece> pieces) {
        beside += pieces.stream().mapToDouble(PagePiece::height).sum();
        return this;
    }

    /** In centimetres. */
    public double highest() {
        return paper.highest(beside / Paper.PIXELS + SPARE);
    }
}
