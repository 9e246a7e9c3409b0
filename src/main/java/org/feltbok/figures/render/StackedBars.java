package org.feltbok.figures.render;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.CategoryDataset;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Parts of a stack, whose numbers stand on plain ground. */
final class StackedBars extends StackedBarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Fill> fills;

    StackedBars(List<Fill> fills) {
        super(false);
        this.fills = fills;
    }

    @Override
    protected void drawItemLabel(
            Graphics2D g,
            CategoryDataset data,
            int series,
            int row,
            CategoryPlot plot,
            CategoryItemLabelGenerator generator,
            Rectangle2D bar,
            boolean negative) {
        String text = generator.generateLabel(data, series, row);
        if (text != null) {
            double width = TextLines.width(text, Look.VALUE);
            fills.get(series).ground(g, bar.getCenterX(), bar.getCenterY(), width);
        }
        super.drawItemLabel(g, data, series, row, plot, generator, bar, negative);
    }
}
