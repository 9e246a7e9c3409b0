package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A figure in 72 × 48: its form and colours without text, for lists. */
public final class Thumbnail {
    public static final int WIDTH = 72;
    public static final int HEIGHT = 48;
    private static final double PAD = 6;
    private static final int MAX_ROWS = 8;
    private final FigureView view;
    private final Colours colours;
    private final List<Integer> series;
    private final List<Color> fills;
    private final int rows;

    private Thumbnail(FigureTable table, Colours colours) {
        this.view = new FigureView(table);
        this.colours = colours;
        this.series = view.series();
        this.fills = SeriesPaints.of(table, colours);
        this.rows = Math.min(MAX_ROWS, view.rows());
    }

    /**
     * An image with transparent ground.
     *
     * @param scale image pixels for each pixel at 96 dpi
     */
    public static BufferedImage image(FigureTable table, Colours colours, double scale) {
        var image =
                new BufferedImage(
                        (int) Math.round(WIDTH * scale),
                        (int) Math.round(HEIGHT * scale),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        new Thumbnail(table, colours).draw(g);
        g.dispose();
        return image;
    }

    private void draw(Graphics2D g) {
        if (view.rows() == 0) {
            return;
        }
        switch (view.table().chart().kind()) {
            case BAR -> bars(g, false);
            case STACKED_BAR -> bars(g, true);
            case COLUMN -> columns(g, false);
            case STACKED_COLUMN -> columns(g, true);
            case LINE -> lines(g);
            case SCATTER -> points(g);
            case PIE -> pie(g);
            case TABLE -> table(g);
        }
    }

    private void bars(Graphics2D g, boolean stacked) {
        double slot = (HEIGHT - 2 * PAD) / rows;
        double thick = Math.min(slot * 0.7, 7);
        double left = 22;
        for (int row = 0; row < rows; row++) {
            double y = PAD + slot * row + (slot - thick) / 2;
            fill(g, colours.grid(), PAD, y + thick / 2 - 0.75, 13, 1.5);
            double x = left;
            for (int i = 0; i < series.size(); i++) {
                double length = share(row, i, stacked) * (WIDTH - PAD - left);
                double part = stacked ? thick : thick / series.size();
                fill(g, fills.get(i), x, stacked ? y : y + part * i, length, part);
                x += stacked ? length : 0;
            }
        }
    }

    private void columns(Graphics2D g, boolean stacked) {
        double slot = (WIDTH - 2 * PAD) / rows;
        double thick = Math.min(slot * 0.75, 12);
        for (int row = 0; row < rows; row++) {
            double x = PAD + slot * row + (slot - thick) / 2;
            double y = HEIGHT - PAD;
            for (int i = 0; i < series.size(); i++) {
                double length = share(row, i, stacked) * (HEIGHT - 2 * PAD);
                double part = stacked ? thick : thick / series.size();
                fill(g, fills.get(i), stacked ? x : x + part * i, y - length, part, length);
                y -= stacked ? length : 0;
            }
        }
    }

    /** Length of a value as a share of the room. */
    private double share(int row, int index, boolean stacked) {
        Double value = view.value(row, series.get(index));
        boolean percent = view.column(series.get(index)).unit() == FigureTable.Unit.PERCENT;
        double sum = percent ? Math.max(100, view.sum(row, series)) : view.sum(row, series);
        double whole = stacked ? sum : max(series);
        return value == null || whole <= 0 ? 0 : Math.max(0, value / whole);
    }

    private void lines(Graphics2D g) {
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double low = FigureAxes.values(view.table()).lower();
        double high = max(series);
        for (int i = 0; i < series.size(); i++) {
            g.setColor(fills.get(i));
            for (int row = 1; row < view.rows(); row++) {
                Double from = view.value(row - 1, series.get(i));
                Double to = view.value(row, series.get(i));
                if (from != null && to != null) {
                    double step = (WIDTH - 2 * PAD) / (view.rows() - 1);
                    g.draw(
                            new Line2D.Double(
                                    PAD + step * (row - 1),
                                    height(from, low, high),
                                    PAD + step * row,
                                    height(to, low, high)));
                }
            }
        }
    }

    private void points(Graphics2D g) {
        if (!ScatterBody.canDraw(view)) {
            return;
        }
        int across = view.columns(Role.X).getFirst();
        int up = view.columns(Role.Y).getFirst();
        g.setColor(colours.category(0, 1));
        for (int row = 0; row < view.rows(); row++) {
            Double x = view.value(row, across);
            Double y = view.value(row, up);
            if (x != null && y != null) {
                double left = PAD + x / Math.max(1e-9, max(List.of(across))) * (WIDTH - 2 * PAD);
                g.fill(
                        new Ellipse2D.Double(
                                left - 1.5, height(y, 0, max(List.of(up))) - 1.5, 3, 3));
            }
        }
    }

    private static double height(double value, double low, double high) {
        return HEIGHT - PAD - (value - low) / Math.max(1e-9, high - low) * (HEIGHT - 2 * PAD);
    }

    private void pie(Graphics2D g) {
        double size = HEIGHT - 2 * PAD;
        double sum = 0;
        for (int row = 0; !series.isEmpty() && row < view.rows(); row++) {
            sum += Math.max(0, view.sum(row, series.subList(0, 1)));
        }
        double start = 90;
        for (int row = 0; sum > 0 && row < view.rows(); row++) {
            double extent = 360 * Math.max(0, view.sum(row, series.subList(0, 1))) / sum;
            g.setColor(colours.category(row, view.rows()));
            g.fill(
                    new Arc2D.Double(
                            (WIDTH - size) / 2,
                            PAD,
                            size,
                            size,
                            start - extent,
                            extent,
                            Arc2D.PIE));
            start -= extent;
        }
    }

    private void table(Graphics2D g) {
        int columns = Math.min(4, view.table().columns().size());
        for (int row = 0; row <= Math.min(5, rows); row++) {
            double y = PAD + row * 6.5;
            Color colour = row == 0 ? colours.baseline() : colours.grid();
            fill(g, colour, PAD, y, 20, 2);
            for (int column = 0; column < columns; column++) {
                fill(g, colour, 34 + column * (34.0 / columns), y, 34.0 / columns - 4, 2);
            }
        }
    }

    private double max(List<Integer> columns) {
        double max = 0;
        for (double value : view.values(columns)) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static void fill(
            Graphics2D g, Color colour, double x, double y, double width, double height) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }
}
