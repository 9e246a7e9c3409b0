package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;
import org.jfree.chart.entity.PieSectionEntity;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.util.Rotation;
import org.jfree.data.general.DefaultPieDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One series as slices from twelve o'clock, with names and values in a list beside them. */
final class PieBody implements Body {
    private static final double MAX = 240;
    private static final double GAP = 32;

    /** Room that colour and number take before a name. */
    private static final double VALUES = 78;

    /** Narrower names are no longer read. */
    private static final double LEAST = 60;

    private static final double BELOW = 14;
    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);
    private final Look look;
    private final int column;
    private final List<Fill> fills;

    PieBody(Look look) {
        this.look = look;
        this.column = look.view().series().getFirst();
        this.fills = look.slices();
    }

    @Override
    public double preferredHeight(double width) {
        double lines = entries(listed(width)).stream().mapToDouble(l -> l.height() + 8).sum();
        return isBelow(width) ? size(width) + BELOW + lines : Math.max(size(width), lines) + 8;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        if (look.isSmall()) {
            double size = area.getHeight();
            drawPie(
                    g,
                    new Rectangle2D.Double(area.getCenterX() - size / 2, area.getY(), size, size));
            return;
        }
        double size = Math.min(size(area.getWidth()), area.getHeight());
        if (isBelow(area.getWidth())) {
            size = Math.min(size, Math.max(40, area.getHeight() * 0.5));
        }
        drawPie(g, new Rectangle2D.Double(area.getX(), area.getY(), size, size));
        drawList(g, area, size);
    }

    private double size(double width) {
        return Math.min(MAX, width * (isBelow(width) ? 0.6 : 0.45));
    }

    /** Where names have no room beside the slices they stand below. */
    private static boolean isBelow(double width) {
        return width * 0.55 - GAP < VALUES + LEAST;
    }

    /** Room for the list. */
    private double listed(double width) {
        return isBelow(width) ? width : width - size(width) - GAP;
    }

    private void drawPie(Graphics2D g, Rectangle2D square) {
        var data = new DefaultPieDataset<Integer>();
        for (int row = 0; row < look.view().rows(); row++) {
            Double value = look.view().value(row, column);
            if (value != null && value > 0) {
                data.setValue((Integer) row, value);
            }
        }
        var plot = new PiePlot<>(data);
        new HouseTheme(look).plain(plot);
        plot.setShadowPaint(null);
        plot.setLabelGenerator(null);
        plot.setInteriorGap(0);
        // lines to labels have their room even where there are none
        plot.setLabelLinkMargin(0);
        plot.setStartAngle(90);
        plot.setDirection(Rotation.CLOCKWISE);
        plot.setDefaultSectionOutlinePaint(look.colours().page());
        plot.setDefaultSectionOutlineStroke(new BasicStroke(look.isSmall() ? 0.2f : 1.5f));
        for (Integer row : data.getKeys()) {
            plot.setSectionPaint(row, colour(row));
        }
        PlotRenderingInfo info = Drawn.info(look.spots());
        plot.draw(g, square, null, null, info);
        Drawn.of(info, PieSectionEntity.class)
                .forEach(s -> look.spots().at((Integer) s.getSectionKey(), column, s.getArea()));
        drawHatches(g, square);
        if (look.style().labels() && !look.isSmall()) {
            drawValues(g, square);
        }
    }

    /** What slices have besides their colours. */
    private void drawHatches(Graphics2D g, Rectangle2D square) {
        double before = 0;
        for (int row = 0; row < look.view().rows(); row++) {
            double share = share(row);
            Fill fill = fills.get(row);
            if (share > 0 && (fill.isHatched() || fill.edge().isPresent())) {
                double gap = fill.edge().isPresent() ? 1.5 : 0.75;
                fill.paint(
                        g,
                        new Arc2D.Double(
                                square.getX() + gap,
                                square.getY() + gap,
                                square.getWidth() - 2 * gap,
                                square.getHeight() - 2 * gap,
                                90 - 360 * before,
                                -360 * share,
                                Arc2D.PIE));
                g.setPaint(look.colours().page());
                g.setStroke(OUTLINE);
                double end = Math.toRadians(90 - 360 * (before + share));
                for (double angle : new double[] {Math.toRadians(90 - 360 * before), end}) {
                    double x = square.getCenterX() + Math.cos(angle) * square.getWidth() / 2;
                    double y = square.getCenterY() - Math.sin(angle) * square.getHeight() / 2;
                    g.draw(new Line2D.Double(square.getCenterX(), square.getCenterY(), x, y));
                }
            }
            before += share;
        }
    }

    /** Of the whole. */
    private double share(int row) {
        double sum = 0;
        for (int i = 0; i < look.view().rows(); i++) {
            sum += positive(i);
        }
        return sum > 0 ? positive(row) / sum : 0;
    }

    private double positive(int row) {
        Double value = look.view().value(row, column);
        return value == null ? 0 : Math.max(0, value);
    }

    private void drawValues(Graphics2D g, Rectangle2D square) {
        double before = 0;
        for (int row = 0; row < look.view().rows(); row++) {
            Double value = look.view().value(row, column);
            if (value == null || value <= 0) {
                continue;
            }
            double share = share(row);
            double angle = 2 * Math.PI * (before + share / 2);
            before += share;
            if (share >= 0.05) {
                double radius = square.getWidth() / 2 * 0.7;
                double x = square.getCenterX() + Math.sin(angle) * radius;
                double y = square.getCenterY() - Math.cos(angle) * radius;
                String text = text(value, row);
                Color ink = look.colours().inkOn(colour(row));
                fills.get(row).ground(g, x, y, TextLines.width(text, Look.VALUE));
                TextLines.middle(g, text, Look.VALUE, x, y, TextLines.Align.CENTRE, ink);
            }
        }
    }

    private void drawList(Graphics2D g, Rectangle2D area, double size) {
        boolean below = isBelow(area.getWidth());
        List<TextLines> entries = entries(below ? area.getWidth() : area.getWidth() - size - GAP);
        double height = entries.stream().mapToDouble(l -> l.height() + 8).sum();
        double x = area.getX() + (below ? 0 : size + GAP);
        double y = area.getY() + (below ? size + BELOW : Math.max(0, (size - height) / 2));
        for (int row = 0; row < entries.size(); row++) {
            fills.get(row).paint(g, new Rectangle2D.Double(x, y + 2, 11, 11));
            Double value = look.view().value(row, column);
            String text = value == null ? "–" : text(value, row);
            TextLines.middle(
                    g,
                    text,
                    Look.STRONG,
                    x + 66,
                    y + 7.5,
                    TextLines.Align.RIGHT,
                    look.colours().text());
            entries.get(row).draw(g, x + VALUES, y, TextLines.Align.LEFT, look.colours().text());
            y += entries.get(row).height() + 8;
        }
    }

    private String text(double value, int row) {
        return look.numbers().full(value, look.view().column(row, column))
                + look.view().sign(row, column);
    }

    private List<TextLines> entries(double width) {
        var entries = new ArrayList<TextLines>();
        for (Header header : look.view().table().rows()) {
            entries.add(
                    TextLines.wrap(header.label(), Look.LABEL, Math.max(LEAST, width - VALUES), 3));
        }
        return entries;
    }

    private Color colour(int row) {
        return fills.get(row).colour();
    }
}
