package org.feltbok.shell.kit;

import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** A thin bar filled part by part, for shares of a whole. */
public final class Meter extends Region {
    private final List<Double> shares = new ArrayList<>();
    private final double height;

    /**
     * @param height in px
     */
    public Meter(double height) {
        this.height = height;
        getStyleClass().add("fb-meter");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
    }

    /**
     * Adds a part.
     *
     * @param share of the whole, 0 to 1
     * @param style style class of the part: fb-fill-accent, fb-fill-light, fb-fill-muted,
     *     fb-fill-danger ...
     */
    public Meter part(double share, String style) {
        var part = new Region();
        part.getStyleClass().addAll("fb-meter-part", style);
        getChildren().add(part);
        shares.add(share);
        return this;
    }

    /** Empties the bar, for cells that are used again. */
    public Meter clear() {
        getChildren().clear();
        shares.clear();
        return this;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width = Math.max(0, Math.min(getWidth() - x, shares.get(i) * getWidth()));
            getChildren().get(i).resizeRelocate(x, 0, width, height);
            x += width;
        }
    }

    @Override
    protected double computePrefWidth(double h) {
        return 120;
    }
}
