package org.feltbok.figures.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;

/**
 * The colours of a heat table along a strip with the numbers of its ends, and what stripes mean.
 */
final class HeatLegend {
    private static final double STRIP = 132;
    private static final int STEPS = 33;
    private static final double THICK = 12;
    private static final double GAP = 7;
    private final Look look;
    private final HeatScale scale;
    private final boolean lacks;

    HeatLegend(Look look, HeatScale scale) {
        this.look = look;
        this.scale = scale;
        this.lacks = HeatForm.lacksAny(look.view());
    }

    double height() {
        return Legend.LINE + 6;
    }

    void draw(Graphics2D g, double left, double top, double width) {
        double middle = top + Legend.LINE / 2;
        double strip = strip(width);
        double x = left + number(g, scale.low(), left, middle, TextLines.Align.LEFT) + GAP;
        double step = strip / STEPS;
        for (int i = 0; i < STEPS; i++) {
            g.setColor(scale.at(scale.low() + (scale.high() - scale.low()) * i / (STEPS - 1)));
            g.fill(new Rectangle2D.Double(x + i * step, middle - THICK / 2, step, THICK));
        }
        if (scale.isDiverging()) {
            number(g, 0, x + strip / 2, middle, TextLines.Align.CENTRE);
        }
        x += strip + GAP;
        x += number(g, scale.high(), x, middle, TextLines.Align.LEFT) + 2 * GAP;
        String title = look.style().axisTitle();
        boolean room = x + TextLines.width(title, Look.LABEL) < left + width;
        if (!title.isEmpty() && room) {
            TextLines.middle(
                    g, title, Look.LABEL, x, middle, TextLines.Align.LEFT, look.colours().muted());
            x += TextLines.width(title, Look.LABEL) + 2 * GAP;
        }
        if (lacks && x + 2 * THICK < left + width) {
            var box = new Rectangle2D.Double(x, middle - THICK / 2, 2 * THICK, THICK);
            stripes(g, box, look.colours());
            TextLines.middle(
                    g,
                    "–",
                    Look.VALUE,
                    box.getCenterX(),
                    middle,
                    TextLines.Align.CENTRE,
                    look.colours().muted());
        }
    }

    /** As long as there is room for between the numbers of its ends. */
    private double strip(double width) {
        double ends =
                TextLines.width(text(scale.low()), Look.LABEL)
                        + TextLines.width(text(scale.high()), Look.LABEL);
        return Math.clamp(width - ends - 2 * GAP, 20, STRIP);
    }

    private double number(
            Graphics2D g, double value, double x, double middle, TextLines.Align align) {
        String text = text(value);
        TextLines.middle(g, text, Look.LABEL, x, middle, align, look.colours().text());
        return TextLines.width(text, Look.LABEL);
    }

    private String text(double value) {
        int series = look.view().series().getFirst();
        NumberFormat format =
                look.numbers()
                        .axis(
                                FigureAxes.values(look.view().table()).decimals(),
                                look.view().column(series).unit());
        return format.format(value);
    }

    /** The ground of what has no number: thin slanted lines. */
    static void stripes(Graphics2D g, Rectangle2D box, Colours colours) {
        Stroke before = g.getStroke();
        g.setStroke(new BasicStroke(1f));
        g.setColor(colours.grid());
        double h = box.getHeight();
        for (double from = 6 - h; from < box.getWidth(); from += 6) {
            double start = Math.max(0, from);
            double end = Math.min(box.getWidth(), from + h);
            g.draw(
                    new Line2D.Double(
                            box.getX() + start,
                            box.getMaxY() - (start - from),
                            box.getX() + end,
                            box.getMaxY() - (end - from)));
        }
        g.setStroke(before);
    }
}
