package org.feltbok.responses.ui;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** How far a form is filled in, as a disc of 12 px. */
final class ProgressPie extends Pane {
    private static final double SIZE = 12;
    private final Arc part = new Arc(SIZE / 2, SIZE / 2, SIZE / 2, SIZE / 2, 90, 0);

    ProgressPie() {
        Circle ring = new Circle(SIZE / 2, SIZE / 2, SIZE / 2 - 0.5);
        ring.getStyleClass().add("entry-pie-ring");
        part.setType(ArcType.ROUND);
        part.getStyleClass().add("entry-pie-part");
        getChildren().addAll(ring, part);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    /**
     * @param share 0 to 1
     */
    void show(double share) {
        part.setLength(-360 * Math.max(0, Math.min(1, share)));
    }
}
