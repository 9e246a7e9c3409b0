package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The bars themselves with their values and grid, lying or standing, side by side or stacked to 100
 * %.
 */
final class BarsPanel implements RowsPanel {
    private static final double MAX_BAR = 26;

    /** Share of its place that a column takes. */
    private static final double FILLED = 0.78;

    /** Narrower columns have no room for a number that is written upwards. */
    private static final double LEAST_SLOT = 10;

    private final Look look;
    private final HouseTheme theme;
    private final boolean stacked;
    private final List<Integer> series;
    private final Shared shared;

    /**
     * What bars have in common with others beside them.
     *
     * @param rows one colour a row; empty = each series has its own
     * @param series those of all, so that labels have the same room everywhere
     */
    record Shared(List<Color> rows, List<Integer> series) {}

    BarsPanel(Look look, HouseTheme theme) {
        this(look, theme, new Shared(List.of(), look.view().series()));
    }

    BarsPanel(Look look, HouseTheme theme, Shared shared) {
        this.shared = shared;
        this.look = look;
        this.theme = theme;
        this.stacked = look.style().kind().stacked();
        this.series = look.view().series();
    }

    @Override
    public double thickness() {
        int side = Math.max(1, series.size());
        return stacked ? MAX_BAR : side * (side == 1 ? 20.0 : 15.0);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, CategoryAxis rows, double thickness) {
        draw(g, data, rows, PlotOrientation.HORIZONTAL, theme.axisHeight());
    }

    /** The ticks of the value axis. */
    AxisScale scale() {
        return FigureAxes.values(look.view().table());
    }

    /** Unit that the axis shows. */
    Unit unit() {
        return stacked || series.isEmpty() ? Unit.PERCENT : column(0).unit();
    }

    /**
     * @param axisRoom height below, or width left of the data that the axis may use
     */
    void draw(
            Graphics2D g,
            Rectangle2D data,
            CategoryAxis categories,
            PlotOrientation orientation,
            double axisRoom) {
        if (series.isEmpty()) {
            return;
        }
        boolean horizontal = orientation == PlotOrientation.HORIZONTAL;
        AxisScale scale =
                scale().fitting(horizontal ? data.getWidth() / 52 : data.getHeight() / 22);
        var values = theme.valueAxis(scale, look.numbers().axis(scale.decimals(), unit()));
        if (!stacked || scale.lower() < 0) {
            values.setRange(
                    scale.lower() - headroom(scale, horizontal, data, -1),
                    scale.upper() + headroom(scale, horizontal, data, 1));
        }
        List<Fill> fills = look.areas();
        BarRenderer renderer =
                stacked
                        ? new StackedBars(fills)
                        : new IntervalBars(
                                look,
                                series,
                                shared.rows(),
                                !horizontal && isCrowded(data.getWidth()));
        theme.flat(renderer, fills);
        renderer.setItemMargin(0);
        renderer.setBase(stacked ? 0 : Math.max(0, scale.lower()));
        if (look.style().labels()) {
            label(renderer, horizontal, data, scale, fills);
        }
        CategoryDataset set =
                stacked ? Datasets.shares(look.view(), series) : Datasets.of(look.view(), series);
        var plot = theme.plot(set, categories, values, renderer, orientation);
        theme.thresholds(plot, look.style().yLines());
        theme.draw(g, plot, data, axisRoom);
    }

    private void label(
            BarRenderer renderer,
            boolean horizontal,
            Rectangle2D data,
            AxisScale scale,
            List<Fill> fills) {
        double length = horizontal ? data.getWidth() : data.getHeight();
        double slot =
                (horizontal ? data.getHeight() : data.getWidth())
                        / (look.view().rows() * (stacked ? 1.0 : series.size()));
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesItemLabelsVisible(i, true);
            renderer.setSeriesItemLabelFont(i, Look.VALUE);
            Color ink =
                    stacked ? look.colours().inkOn(fills.get(i).colour()) : look.colours().text();
            renderer.setSeriesItemLabelPaint(i, ink);
        }
        renderer.setDefaultItemLabelGenerator(
                new Labels(length / (scale.upper() - scale.lower()), slot, horizontal));
        if (stacked) {
            var inside = new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);
            renderer.setDefaultPositiveItemLabelPosition(inside);
            renderer.setDefaultNegativeItemLabelPosition(inside);
        } else if (horizontal) {
            renderer.setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
            renderer.setDefaultNegativeItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        }
        renderer.setItemLabelAnchorOffset(stacked ? 0 : 4);
    }

    /**
     * Whether a number over a column would reach into the next, so that all are written upwards.
     */
    private boolean isCrowded(double width) {
        if (stacked || !look.style().labels()) {
            return false;
        }
        double slot = width / (Math.max(1, look.view().rows()) * (double) shared.series().size());
        double beside = slot * FILLED + (series.size() == 1 ? 10 : 0);
        for (int column : shared.series()) {
            for (int row = 0; row < look.view().rows(); row++) {
                Double value = look.view().value(row, column);
                if (value != null
                        && TextLines.width(text(value, row, column), Look.VALUE) >= beside) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Room beyond the last tick for the value of the longest bar.
     *
     * @param side 1 above, -1 below zero
     */
    private double headroom(AxisScale scale, boolean horizontal, Rectangle2D data, int side) {
        double longest = 0;
        double end = side > 0 ? scale.upper() : -scale.lower();
        double span = scale.upper() - scale.lower();
        double room = horizontal ? data.getWidth() : data.getHeight();
        boolean crowded = !horizontal && isCrowded(data.getWidth());
        for (int column : labelled()) {
            for (int row = 0; row < look.view().rows(); row++) {
                Double value = look.view().value(row, column);
                if (value != null && value * side > 0) {
                    double most = end(value, row, column, side);
                    double pixels = labelLength(value, row, column, horizontal, crowded);
                    double label = (pixels + 6) * span / Math.max(60, room - pixels);
                    longest = Math.max(longest, most - end + label);
                }
            }
        }
        return longest;
    }

    private List<Integer> labelled() {
        return look.style().labels() && !stacked ? shared.series() : List.of();
    }

    /** How far a bar and its interval go to a side. */
    private double end(double value, int row, int column, int side) {
        return look.view()
                .interval(row, column)
                .map(i -> Math.max(value * side, side > 0 ? i.high() : -i.low()))
                .orElse(value * side);
    }

    private double labelLength(
            double value, int row, int column, boolean horizontal, boolean crowded) {
        return horizontal || crowded ? TextLines.width(text(value, row, column), Look.VALUE) : 14;
    }

    private String text(double value, int row, int column) {
        Column c = look.view().column(row, column);
        String shown =
                series.size() == 1 ? look.numbers().full(value, c) : look.numbers().plain(value, c);
        return shown + look.view().sign(row, column);
    }

    private Column column(int index) {
        return look.view().column(series.get(index));
    }

    /** Values as labels; inside a stack only from the style's least value and where they fit. */
    private final class Labels extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;
        private final double unit;
        private final double slot;
        private final boolean horizontal;

        /**
         * @param unit pixels that one on the axis takes
         * @param slot room across that a bar has, with the space beside it
         */
        Labels(double unit, double slot, boolean horizontal) {
            this.unit = unit;
            this.slot = slot;
            this.horizontal = horizontal;
        }

        @Override
        public @Nullable String generateLabel(CategoryDataset set, int index, int row) {
            int column = series.get(index);
            Double value = look.view().value(row, column);
            if (value == null) {
                return null;
            }
            String text = text(value, row, column);
            if (!stacked) {
                return horizontal || slot * FILLED >= LEAST_SLOT ? text : null;
            }
            Number drawn = set.getValue(index, row);
            double room = drawn == null ? 0 : Math.abs(drawn.doubleValue()) * unit;
            double needed = horizontal ? TextLines.width(text, Look.VALUE) + 2 : 13;
            double shown =
                    Math.abs(Numbers.round(value, look.view().column(row, column).decimals()));
            return shown < look.style().labelsFrom() || room < needed ? null : text;
        }
    }
}
