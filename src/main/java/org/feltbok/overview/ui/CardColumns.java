package org.feltbok.overview.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** Cards in one to three columns as the width allows; each goes where the columns are shortest. */
final class CardColumns extends Region {
    private static final double GAP = 16;
    private static final double SIDE = 24;
    private static final double THREE_FROM = 1200;
    private static final double TWO_FROM = 800;

    CardColumns(List<? extends Node> cards) {
        getChildren().addAll(cards);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 320;
    }

    private double place(double width, boolean really) {
        int columns = width >= THREE_FROM ? 3 : width >= TWO_FROM ? 2 : 1;
        double each = Math.floor((width - 2 * SIDE - (columns - 1) * GAP) / columns);
        double[] ends = new double[columns];
        java.util.Arrays.fill(ends, GAP);
        for (Node card : getManagedChildren()) {
            int column = shortest(ends);
            double height = Math.ceil(card.prefHeight(each));
            if (really) {
                card.resizeRelocate(SIDE + column * (each + GAP), ends[column], each, height);
            }
            ends[column] += height + GAP;
        }
        return java.util.Arrays.stream(ends).max().orElse(0);
    }

    private static int shortest(double[] ends) {
        int best = 0;
        for (int i = 1; i < ends.length; i++) {
            if (ends[i] < ends[best] - 1) {
                best = i;
            }
        }
        return best;
    }
}
