package org.feltbok.coding.ui.agree;

import javafx.scene.layout.Region;

import org.feltbok.analysis.agreement.Agreement;
import org.feltbok.analysis.agreement.Reading;

/**
 * An interval of alpha as a line with a dot, on the ground of what counts as reliable. The axis
 * ends at 1; where it begins is for all rows of a table alike.
 */
final class IntervalStrip extends Region {
    private static final double HEIGHT = 20;
    private static final double DOT = 8;
    private static final double LINE = 2;

    /** Room for half a dot at both ends. */
    static final double SIDE = DOT / 2 + 1;

    private final Region band = region("fb-interval-band");
    private final Region limit = region("fb-interval-limit");
    private final Region line = region("fb-interval-line");
    private final Region dot = region("fb-interval-dot");
    private double from;
    private double low;
    private double high;
    private double at;

    IntervalStrip() {
        getChildren().setAll(band, limit, line, dot);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    /**
     * @param axis where the axis begins
     */
    void show(Agreement of, double axis) {
        from = axis;
        var alpha = of.alpha();
        boolean known = alpha.value().isPresent();
        dot.setVisible(known);
        line.setVisible(alpha.interval().isPresent());
        at = alpha.orElse(0);
        low = alpha.interval().map(i -> i.low()).orElse(at);
        high = alpha.interval().map(i -> i.high()).orElse(at);
        String colour =
                of.reading()
                        .map(
                                r ->
                                        r == Reading.RELIABLE
                                                ? "fb-fill-accent"
                                                : r == Reading.TENTATIVE
                                                        ? "fb-fill-warning"
                                                        : "fb-fill-danger")
                        .orElse("fb-fill-muted");
        dot.getStyleClass().setAll("fb-interval-dot", colour);
        line.getStyleClass().setAll("fb-interval-line", colour);
        requestLayout();
    }

    /** Where a value lies on an axis of some width; what is below its beginning lies there. */
    static double place(double value, double from, double width) {
        double share = Math.clamp((value - from) / (1 - from), 0, 1);
        return SIDE + share * Math.max(0, width - 2 * SIDE);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = getWidth();
        double reliable = place(Reading.RELIABLE_FROM, from, width);
        band.resizeRelocate(reliable, 0, Math.max(0, place(1, from, width) - reliable), height);
        limit.resizeRelocate(place(Reading.TENTATIVE_FROM, from, width), 0, 1, height);
        double begin = place(low, from, width);
        double end = place(high, from, width);
        line.resizeRelocate(begin, (height - LINE) / 2, Math.max(0, end - begin), LINE);
        dot.resizeRelocate(place(at, from, width) - DOT / 2, (height - DOT) / 2, DOT, DOT);
    }
}
