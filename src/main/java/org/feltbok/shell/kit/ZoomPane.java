package org.feltbok.shell.kit;

import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller while filling what it stands in. */
public final class ZoomPane extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ObservableNumberValue percent;

    /**
     * @param percent 100 = as drawn
     */
    public ZoomPane(Parent content, ObservableNumberValue percent) {
        this.content = content;
        this.percent = percent;
        content.getTransforms().add(scale);
        getChildren().add(content);
        percent.addListener((o, old, now) -> requestLayout());
    }

    private double factor() {
        return percent.doubleValue() / 100;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? -1 : width / factor()) * factor();
    }

    @Override
    protected void layoutChildren() {
        scale.setX(factor());
        scale.setY(factor());
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
