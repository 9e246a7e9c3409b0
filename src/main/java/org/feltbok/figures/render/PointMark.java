package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands at the points of a line. Without colour lines are told apart by it: each series has a
 * form of its own, on lines of many points at some of them.
 *
 * @param hollow filled with the page
 */
public record PointMark(Form form, boolean hollow) {
    /** The form of a mark. */
    public enum Form {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    /** More points than these have marks only here and there, or none. */
    public static final int FEW = 20;

    /** Where lines are told apart by them. */
    static final double SIZE = 7.5;

    static final BasicStroke EDGE = new BasicStroke(1.4f);

    private static final int SOME = 8;
    private static final PointMark DOT = new PointMark(Form.CIRCLE, false);

    /** One for each series of a figure, in order. */
    public static List<PointMark> of(FigureTable table, Colours colours) {
        int series = new FigureView(table).series().size();
        boolean told = areTold(table, colours);
        Form[] forms = Form.values();
        return IntStream.range(0, series)
                .mapToObj(
                        i ->
                                told
                                        ? new PointMark(
                                                forms[i % forms.length], i / forms.length % 2 == 1)
                                        : DOT)
                .toList();
    }

    /** Whether lines are told apart by their marks. */
    public static boolean areTold(FigureTable table, Colours colours) {
        return colours.hatched() && new FigureView(table).series().size() > 1;
    }

    /**
     * Whether one stands at a point of a series; those of one series stand beside those of others.
     *
     * @param told whether lines are told apart by their marks
     */
    public static boolean stands(boolean told, int series, int all, int row, int rows) {
        if (rows <= FEW) {
            return true;
        }
        int apart = Math.max(1, rows / SOME);
        return told && row % apart == series * apart / all % apart;
    }

    /** Around the point 0, 0. */
    Shape shape(double size) {
        double half = size / 2;
        return switch (form) {
            case CIRCLE -> new Ellipse2D.Double(-half, -half, size, size);
            case SQUARE -> new Rectangle2D.Double(-half * 0.9, -half * 0.9, size * 0.9, size * 0.9);
            case TRIANGLE ->
                    path(0, -half * 1.15, half * 1.15, half * 0.85, -half * 1.15, half * 0.85);
            case DIAMOND -> path(0, -half * 1.25, half * 1.25, 0, 0, half * 1.25, -half * 1.25, 0);
        };
    }

    /** As it stands in a legend, or before a name. */
    void draw(Graphics2D g, double x, double y, Color colour, Colours colours) {
        var at = (Graphics2D) g.create();
        at.translate(x, y);
        at.setPaint(hollow ? colours.page() : colour);
        at.fill(shape(SIZE));
        at.setPaint(colour);
        at.setStroke(EDGE);
        at.draw(shape(SIZE));
        at.dispose();
    }

    private static Shape path(double... at) {
        var path = new Path2D.Double();
        path.moveTo(at[0], at[1]);
        for (int i = 2; i < at.length; i += 2) {
            path.lineTo(at[i], at[i + 1]);
        }
        path.closePath();
        return path;
    }
}
