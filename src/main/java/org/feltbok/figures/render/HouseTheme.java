package org.feltbok.figures.render;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;

/** The look of all plots: no frame, no shadow, no gradient, quiet grid, values along one axis. */
final class HouseTheme {
    private static final double AXIS_HEIGHT = 22;

    /** Keeps the last grid line from being cut. */
    private static final double EDGE = 0.003;

    private static final BasicStroke HAIR = new BasicStroke(1f);
    private static final BasicStroke DASHED =
            new BasicStroke(
                    1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);

    private final Colours colours;
    private final boolean small;
    private final Spots spots;

    HouseTheme(Look look) {
        this.colours = look.colours();
        this.small = look.isSmall();
        this.spots = look.spots();
    }

    /** Height of the numbers below a plot. */
    double axisHeight() {
        return small ? 3 : AXIS_HEIGHT;
    }

    /** A value axis with ticks of our choosing. */
    NumberAxis valueAxis(AxisScale scale, NumberTickUnit ticks) {
        var axis = new NumberAxis();
        AxisScale drawn = scale.widened(0, EDGE);
        axis.setRange(drawn.lower(), drawn.upper());
        axis.setTickUnit(ticks);
        axis.setTickLabelsVisible(!small);
        axis.setTickLabelFont(Look.LABEL);
        axis.setTickLabelPaint(colours.muted());
        axis.setTickLabelInsets(new RectangleInsets(4, 4, 2, 8));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    NumberAxis valueAxis(AxisScale scale, NumberFormat format) {
        return valueAxis(scale, new NumberTickUnit(scale.step(), format));
    }

    /**
     * A category axis without labels, which the bodies write themselves; margins place the bars.
     */
    CategoryAxis categoryAxis(int categories, double slot, double thickness) {
        var axis = new CategoryAxis();
        double free = Math.max(0, slot - thickness) / slot;
        axis.setTickLabelsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(free / 2 / categories);
        axis.setUpperMargin(free / 2 / categories);
        axis.setCategoryMargin(free * (categories - 1) / categories);
        return axis;
    }

    CategoryPlot plot(
            CategoryDataset data,
            CategoryAxis categories,
            NumberAxis values,
            CategoryItemRenderer renderer,
            PlotOrientation orientation) {
        var plot = new CategoryPlot(data, categories, values, renderer);
        plot.setOrientation(orientation);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(colours.grid());
        plot.setRangeGridlineStroke(HAIR);
        plot.setRangeZeroBaselineVisible(values.getLowerBound() < 0);
        plot.setRangeZeroBaselinePaint(colours.baseline());
        plot.setRangeZeroBaselineStroke(HAIR);
        plain(plot);
        return plot;
    }

    /** Takes frame, ground and padding away. */
    void plain(Plot plot) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setNoDataMessage(null);
    }

    void flat(BarRenderer renderer, List<Fill> fills) {
        renderer.setBarPainter(new FilledBars(fills, colours));
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        for (int i = 0; i < fills.size(); i++) {
            renderer.setSeriesPaint(i, fills.get(i).colour());
        }
    }

    void thresholds(CategoryPlot plot, List<Double> lines) {
        lines.forEach(at -> plot.addRangeMarker(threshold(at), Layer.FOREGROUND));
    }

    ValueMarker threshold(double at) {
        return new ValueMarker(at, colours.muted(), DASHED);
    }

    /**
     * Draws a plot so that its data fill exactly the area, the axis below (horizontal) or left
     * (vertical) of it.
     */
    void draw(Graphics2D g, CategoryPlot plot, Rectangle2D data, double axisRoom) {
        PlotRenderingInfo info = Drawn.info(spots);
        var none = new AxisSpace();
        var room = new AxisSpace();
        boolean horizontal = plot.getOrientation() == PlotOrientation.HORIZONTAL;
        double left = horizontal ? 0 : axisRoom;
        double bottom = horizontal ? axisRoom : 0;
        room.setLeft(left);
        room.setBottom(bottom);
        plot.setFixedDomainAxisSpace(none);
        plot.setFixedRangeAxisSpace(room);
        plot.draw(
                g,
                new Rectangle2D.Double(
                        data.getX() - left,
                        data.getY(),
                        data.getWidth() + left,
                        data.getHeight() + bottom),
                null,
                null,
                info);
        Drawn.of(info, CategoryItemEntity.class)
                .forEach(
                        bar ->
                                spots.at(
                                        (Integer) bar.getColumnKey(),
                                        (Integer) bar.getRowKey(),
                                        bar.getArea()));
    }

    /** Ground and grid of a plot with numbers along both axes. */
    void grid(XYPlot plot) {
        plain(plot);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(colours.grid());
        plot.setRangeGridlinePaint(colours.grid());
        plot.setDomainGridlineStroke(HAIR);
        plot.setRangeGridlineStroke(HAIR);
        plot.setRangeZeroBaselineVisible(plot.getRangeAxis().getLowerBound() < 0);
        plot.setRangeZeroBaselinePaint(colours.baseline());
        plot.setRangeZeroBaselineStroke(HAIR);
    }

    /** An axis from 0 to 1 that is not seen. */
    NumberAxis hiddenAxis() {
        var axis = new NumberAxis();
        axis.setRange(0, 1);
        axis.setVisible(false);
        return axis;
    }

    /** Draws a plot so that its data fill exactly the area, its axes left of it and below. */
    void draw(Graphics2D g, XYPlot plot, Rectangle2D data, double left, double below, Rows rows) {
        PlotRenderingInfo info = Drawn.info(spots);
        var bottom = new AxisSpace();
        bottom.setBottom(below);
        var beside = new AxisSpace();
        beside.setLeft(left);
        plot.setFixedDomainAxisSpace(bottom);
        plot.setFixedRangeAxisSpace(beside);
        plot.draw(
                g,
                new Rectangle2D.Double(
                        data.getX() - left,
                        data.getY(),
                        data.getWidth() + left,
                        data.getHeight() + below),
                null,
                null,
                info);
        Drawn.of(info, XYItemEntity.class)
                .forEach(p -> rows.tell(spots, p.getSeriesIndex(), p.getItem(), p.getArea()));
    }

    /** Which of a figure's numbers a plot's points are. */
    @FunctionalInterface
    interface Rows {
        void tell(Spots spots, int series, int item, Shape shape);
    }
}
