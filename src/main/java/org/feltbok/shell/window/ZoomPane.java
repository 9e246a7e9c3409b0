package org.feltbok.shell.window;

import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller while filling the window. */
final class ZoomPane extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ObservableNumberValue percent;

    /**
     * @param percent 100 = as drawn
     */
    ZoomPane(Parent content, ObservableNumberValue percent) {
        this.content = content;
        this.percent = percent;
        content.getTransforms().add(scale);
        getChildren().add(content);
        percent.addListener((o, old, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double factor = percent.doubleValue() / 100;
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
