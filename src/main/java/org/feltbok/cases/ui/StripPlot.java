package org.feltbok.cases.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.feltbok.shell.kit.Palette;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * All values as fine strokes on a line, a longer one at the median, and a dot where one of them is.
 */
final class StripPlot extends Canvas {
    private static final double WIDTH = 136;
    private static final double HEIGHT = 20;
    private static final double DOT = 9;
    private static final double INSET = 6;

    private final double[] values;
    private final OptionalDouble own;
    private final ObservableValue<Palette> palette;

    /**
     * @param values in any order, without missing ones
     */
    StripPlot(double[] values, OptionalDouble own, ObservableValue<Palette> palette) {
        super(WIDTH, HEIGHT);
        this.values = values.clone();
        Arrays.sort(this.values);
        this.own = own;
        this.palette = palette;
        draw();
    }

    /** Number of values that are greater, plus one; 0 without an own value. */
    int rank() {
        return own.isEmpty()
                ? 0
                : 1 + (int) Arrays.stream(values).filter(v -> v > own.getAsDouble()).count();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        Palette colours = palette.getValue();
        g.setStroke(colours.border());
        g.strokeLine(0, 15.5, WIDTH, 15.5);
        if (values.length == 0) {
            return;
        }
        g.setStroke(colours.muted().deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        for (double value : values) {
            double x = x(value);
            g.strokeLine(x, 5.5, x, 14.5);
        }
        g.setStroke(colours.text());
        double middle = x(median());
        g.strokeLine(middle, 2.5, middle, 17.5);
        own.ifPresent(value -> dot(g, colours, x(value)));
    }

    private void dot(GraphicsContext g, Palette colours, double x) {
        g.setFill(colours.pane());
        g.fillOval(x - DOT / 2 - 1.5, 10 - DOT / 2 - 1.5, DOT + 3, DOT + 3);
        g.setFill(colours.accentFill());
        g.fillOval(x - DOT / 2, 10 - DOT / 2, DOT, DOT);
    }

    private double median() {
        int n = values.length;
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }

    private double x(double value) {
        double low = values[0];
        double range = values[values.length - 1] - low;
        double share = range == 0 ? 0.5 : (value - low) / range;
        return Math.round(INSET + Math.clamp(share, 0, 1) * (WIDTH - 2 * INSET)) + 0.5;
    }
}
