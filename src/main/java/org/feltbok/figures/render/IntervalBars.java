package org.feltbok.figures.render;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Bars with the line of their interval, where they have one; the value stands beyond its end. */
final class IntervalBars extends BarRenderer {
    private static final long serialVersionUID = 1L;

    /** Between a bar and its value. */
    private static final double BESIDE = 4;

    private final transient Look look;
    private final transient List<Integer> series;
    private final transient List<Color> rows;
    private final boolean upright;
    private transient Optional<double[]> ends = Optional.empty();

    /**
     * @param rows one colour a row; empty = each series has its own
     * @param upright whether values are written upwards
     */
    IntervalBars(Look look, List<Integer> series, List<Color> rows, boolean upright) {
        this.upright = upright;
        this.rows = List.copyOf(rows);
        this.look = look;
        this.series = List.copyOf(series);
    }

    @Override
    public Paint getItemPaint(int index, int row) {
        return rows.isEmpty() ? super.getItemPaint(index, row) : rows.get(row);
    }

    @Override
    public void drawItem(
            Graphics2D g,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis categories,
            ValueAxis values,
            CategoryDataset set,
            int index,
            int row,
            int pass) {
        ends =
                look.view()
                        .interval(row, series.get(index))
                        .map(
                                i ->
                                        new double[] {
                                            values.valueToJava2D(
                                                    i.low(), area, plot.getRangeAxisEdge()),
                                            values.valueToJava2D(
                                                    i.high(), area, plot.getRangeAxisEdge())
                                        });
        super.drawItem(g, state, area, plot, categories, values, set, index, row, pass);
        boolean standing = plot.getOrientation() == PlotOrientation.VERTICAL;
        ends.ifPresent(
                e -> {
                    double start =
                            calculateBarW0(
                                    plot,
                                    plot.getOrientation(),
                                    area,
                                    categories,
                                    state,
                                    index,
                                    row);
                    double middle = start + state.getBarWidth() / 2;
                    Whisker.draw(g, look.colours().text(), standing, middle, e[0], e[1]);
                });
        ends = Optional.empty();
    }

    @Override
    protected void drawItemLabel(
            Graphics2D g,
            CategoryDataset data,
            int index,
            int row,
            CategoryPlot plot,
            CategoryItemLabelGenerator generator,
            Rectangle2D bar,
            boolean negative) {
        Rectangle2D whole = bar.getBounds2D();
        boolean standing = plot.getOrientation() == PlotOrientation.VERTICAL;
        ends.ifPresent(
                e -> {
                    for (double end : e) {
                        whole.add(
                                standing ? bar.getCenterX() : end,
                                standing ? end : bar.getCenterY());
                    }
                });
        if (upright) {
            drawUpright(g, generator.generateLabel(data, index, row), whole, negative);
        } else {
            super.drawItemLabel(g, data, index, row, plot, generator, whole, negative);
        }
    }

    private void drawUpright(
            Graphics2D g, @Nullable String text, Rectangle2D bar, boolean negative) {
        if (text == null) {
            return;
        }
        var turned = (Graphics2D) g.create();
        turned.translate(
                bar.getCenterX(), negative ? bar.getMaxY() + BESIDE : bar.getMinY() - BESIDE);
        turned.rotate(-Math.PI / 2);
        TextLines.middle(
                turned,
                text,
                Look.VALUE,
                0,
                0,
                negative ? TextLines.Align.RIGHT : TextLines.Align.LEFT,
                look.colours().text());
        turned.dispose();
    }
}
