package org.feltbok.responses.ui.settle;

import javafx.scene.layout.Region;

import org.feltbok.analysis.Interval;

/** A share with its interval on a line from nothing to the greatest end among those beside it. */
final class IntervalStrip extends Region {
    private static final double HEIGHT = 16;
    private static final double THIN = 2;
    private static final double BAR = 4;
    private static final double DOT = 8;
    private final Region line = new Region();
    private final Region bar = new Region();
    private final Region dot = new Region();
    private final double low;
    private final double high;
    private final double at;

    /**
     * @param greatest end of the line, above 0
     */
    IntervalStrip(Interval interval, double share, double greatest) {
        low = interval.low() / greatest;
        high = interval.high() / greatest;
        at = share / greatest;
        line.getStyleClass().add("settle-strip-line");
        bar.getStyleClass().add("settle-strip-bar");
        dot.getStyleClass().add("settle-strip-dot");
        getChildren().addAll(line, bar, dot);
        setMinWidth(40);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth() - DOT;
        double middle = getHeight() / 2;
        line.resizeRelocate(DOT / 2, middle - THIN / 2, w, THIN);
        bar.resizeRelocate(
                DOT / 2 + low * w, middle - BAR / 2, Math.max(BAR, (high - low) * w), BAR);
        dot.resizeRelocate(at * w, middle - DOT / 2, DOT, DOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }
}
