package org.feltbok.cases.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.feltbok.cases.Spread;
import org.feltbok.shell.kit.Palette;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All values as fine strokes on a line, a longer one at the median, and a dot where one of them is.
 */
final class StripPlot extends Canvas {
    private static final double WIDTH = 136;
    private static final double HEIGHT = 20;
    private static final double DOT = 9;
    private static final double INSET = 6;

    /** As many strokes upon one another look like any more. */
    private static final int DEEPEST = 10;

    private final Spread values;
    private final OptionalDouble own;
    private final ObservableValue<Palette> palette;

    /**
     * @param values without missing ones
     */
    StripPlot(Spread values, OptionalDouble own, ObservableValue<Palette> palette) {
        super(WIDTH, HEIGHT);
        this.values = values;
        this.own = own;
        this.palette = palette;
        draw();
    }

    /** Number of values that are greater, plus one; 0 without an own value. */
    int rank() {
        return own.isEmpty() ? 0 : values.rank(own.getAsDouble());
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        Palette colours = palette.getValue();
        g.setStroke(colours.border());
        g.strokeLine(0, 15.5, WIDTH, 15.5);
        if (values.isEmpty()) {
            return;
        }
        g.setStroke(colours.muted().deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        strokes().forEach(x -> g.strokeLine(x, 5.5, x, 14.5));
        g.setStroke(colours.text());
        double middle = x(values.median());
        g.strokeLine(middle, 2.5, middle, 17.5);
        own.ifPresent(value -> dot(g, colours, x(value)));
    }

    private void dot(GraphicsContext g, Palette colours, double x) {
        g.setFill(colours.pane());
        g.fillOval(x - DOT / 2 - 1.5, 10 - DOT / 2 - 1.5, DOT + 3, DOT + 3);
        g.setFill(colours.accentFill());
        g.fillOval(x - DOT / 2, 10 - DOT / 2, DOT, DOT);
    }

    /**
     * Where the strokes stand, of all values; however many there are, no more than can be told
     * apart.
     */
    List<Double> strokes() {
        List<Double> strokes = new ArrayList<>();
        values.forEach(
                value -> {
                    double x = x(value);
                    int before = strokes.size() - DEEPEST;
                    if (before < 0 || strokes.get(before) != x) {
                        strokes.add(x);
                    }
                });
        return strokes;
    }

    private double x(double value) {
        double low = values.least();
        double range = values.greatest() - low;
        double share = range == 0 ? 0.5 : (value - low) / range;
        return Math.round(INSET + Math.clamp(share, 0, 1) * (WIDTH - 2 * INSET)) + 0.5;
    }
}
