package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;
import org.jfree.chart.axis.CategoryAxis;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bars to both sides of zero, and right of the axis what is not on the scale. */
final class DivergingPanel implements RowsPanel {
    private final Look look;
    private final HouseTheme theme;
    private final Diverging parts;
    private final Map<Integer, Fill> fills = new HashMap<>();

    DivergingPanel(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.parts = Diverging.of(look.view());
        List<Fill> colours = look.areas();
        for (int i = 0; i < colours.size(); i++) {
            fills.put(look.view().series().get(i), colours.get(i));
        }
    }

    @Override
    public double thickness() {
        return 26;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, CategoryAxis rows, double thickness) {
        AxisScale scale = FigureAxes.values(look.view().table());
        double aside = parts.longestAside();
        double end = aside > 0 ? parts.asideFrom() + aside : scale.upper();
        double share = (scale.upper() - scale.lower()) / (end - scale.lower());
        var plot =
                new Rectangle2D.Double(
                        data.getX(), data.getY(), data.getWidth() * share, data.getHeight());
        ValueGrid grid = ValueGrid.draw(g, look, theme, scale, plot, Distances::new);
        for (int row = 0; row < look.view().rows(); row++) {
            double top = grid.y(row) - thickness / 2;
            for (Diverging.Part part : parts.parts(row)) {
                bar(g, row, part, grid, top, thickness);
            }
            for (Diverging.Part part : parts.aside(row, parts.asideFrom())) {
                bar(g, row, part, grid, top, thickness);
            }
        }
        if (aside > 0 && !look.isSmall()) {
            double x = grid.x(parts.asideFrom());
            g.setColor(look.colours().baseline());
            g.draw(new Line2D.Double(x, data.getY(), x, data.getMaxY()));
        }
    }

    private void bar(
            Graphics2D g,
            int row,
            Diverging.Part part,
            ValueGrid grid,
            double top,
            double thickness) {
        double left = grid.x(part.from());
        var box = new Rectangle2D.Double(left, top, grid.x(part.to()) - left, thickness);
        Fill fill = Objects.requireNonNull(fills.get(part.column()));
        fill.paint(g, box);
        look.spots().at(row, part.column(), box);
        Column column = look.view().column(row, part.column());
        Double value = look.view().value(row, part.column());
        if (value == null || !look.style().labels() || look.isSmall()) {
            return;
        }
        String text = look.numbers().plain(value, column) + look.view().sign(row, part.column());
        boolean small = Numbers.round(value, column.decimals()) < look.style().labelsFrom();
        if (!small && TextLines.width(text, Look.VALUE) + 2 <= box.getWidth() && thickness > 9) {
            fill.ground(g, box.getCenterX(), box.getCenterY(), TextLines.width(text, Look.VALUE));
            TextLines.middle(
                    g,
                    text,
                    Look.VALUE,
                    box.getCenterX(),
                    box.getCenterY(),
                    TextLines.Align.CENTRE,
                    look.colours().inkOn(fill.colour()));
        }
    }

    /** Numbers along an axis that tells how far from zero, to either side. */
    private static final class Distances extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final NumberFormat numbers;

        Distances(NumberFormat numbers) {
            this.numbers = numbers;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition at) {
            return numbers.format(Math.abs(number), to, at);
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition at) {
            return numbers.format(Math.abs(number), to, at);
        }

        @Override
        public Number parse(String text, ParsePosition at) {
            return numbers.parse(text, at);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Distances d && numbers.equals(d.numbers);
        }

        @Override
        public int hashCode() {
            return numbers.hashCode();
        }
    }
}
