package org.feltbok.coding.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A mark of fixed width (as high as the row if its greatest height says so), and beside it
 * something that takes the rest of the width and as much height as it needs.
 */
public final class MarkedRow extends Region {
    private final Node mark;
    private final Region body;
    private final double indent;

    /**
     * @param indent width of the mark and the gap after it, in px
     */
    public MarkedRow(Node mark, Region body, double indent) {
        this.mark = mark;
        this.body = body;
        this.indent = indent;
        getChildren().addAll(mark, body);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(body.prefHeight(width - indent));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean tall = mark instanceof Region r && r.getMaxHeight() == Double.MAX_VALUE;
        mark.resizeRelocate(0, 0, mark.prefWidth(-1), tall ? getHeight() : mark.prefHeight(-1));
        body.resizeRelocate(indent, 0, getWidth() - indent, getHeight());
    }
}
