package org.feltbok.figures.render;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.function.UnaryOperator;

/** A plot with values across and rows down, for marks that a body draws itself. */
final class ValueGrid {
    private final Rectangle2D data;
    private final int rows;
    private final NumberAxis axis;

    private ValueGrid(Rectangle2D data, int rows, NumberAxis axis) {
        this.data = data;
        this.rows = rows;
        this.axis = axis;
    }

    /** Draws axis, grid and thresholds; the marks follow. */
    static ValueGrid draw(
            Graphics2D g, Look look, HouseTheme theme, AxisScale whole, Rectangle2D data) {
        return draw(g, look, theme, whole, data, UnaryOperator.identity());
    }

    /**
     * @param written how the numbers along the axis are written, of how they usually are
     */
    static ValueGrid draw(
            Graphics2D g,
            Look look,
            HouseTheme theme,
            AxisScale whole,
            Rectangle2D data,
            UnaryOperator<NumberFormat> written) {
        AxisScale scale = whole.fitting(data.getWidth() / 52);
        var unit = look.view().column(look.view().series().getFirst()).unit();
        NumberAxis axis =
                theme.valueAxis(scale, written.apply(look.numbers().axis(scale.decimals(), unit)));
        var plot =
                new XYPlot(
                        new XYSeriesCollection(),
                        axis,
                        theme.hiddenAxis(),
                        new XYLineAndShapeRenderer());
        theme.grid(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setDomainZeroBaselineVisible(scale.lower() < 0);
        plot.setDomainZeroBaselinePaint(look.colours().baseline());
        look.style().yLines().forEach(at -> plot.addDomainMarker(theme.threshold(at)));
        theme.draw(g, plot, data, 0, theme.axisHeight(), (spots, series, item, shape) -> {});
        return new ValueGrid(data, look.view().rows(), axis);
    }

    double x(double value) {
        double share =
                (value - axis.getLowerBound()) / (axis.getUpperBound() - axis.getLowerBound());
        return data.getX() + share * data.getWidth();
    }

    /** The middle of a row. */
    double y(int row) {
        return data.getY() + data.getHeight() / rows * (row + 0.5);
    }
}
