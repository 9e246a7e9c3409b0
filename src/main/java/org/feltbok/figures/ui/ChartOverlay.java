package org.feltbok.figures.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Over the picture of a chart: the outline of the number that is named, and its words beside. */
final class ChartOverlay extends Pane {
    private static final double GAP = 8;
    private static final double RING = 5;
    private final Path outline = new Path();
    private final Label words = new Label();
    private final Rectangle focus = new Rectangle();

    /**
     * @param chart that has the keys or not
     */
    ChartOverlay(Region chart) {
        // a border of the chart itself would lie under its picture
        focus.setId("chart-focus");
        focus.getStyleClass().add("fb-chart-focus");
        // around it: on its edge it would lie upon names of rows and the last line of the note
        focus.relocate(-RING, -RING);
        focus.widthProperty().bind(chart.widthProperty().add(2 * RING));
        focus.heightProperty().bind(chart.heightProperty().add(2 * RING));
        focus.visibleProperty().bind(chart.focusedProperty());
        setMouseTransparent(true);
        setManaged(false);
        outline.getStyleClass().add("fb-chart-mark");
        words.getStyleClass().add("fb-chart-words");
        words.setId("chart-words");
        getChildren().addAll(focus, outline, words);
        clear();
    }

    void clear() {
        outline.setVisible(false);
        words.setVisible(false);
        words.setText("");
    }

    void show(ChartSpots.Spot spot, String text) {
        outline.getElements().clear();
        trace(wide(spot));
        outline.setVisible(true);
        words.setText(text);
        words.setVisible(true);
        place(spot.box());
    }

    /** What is too thin to be seen gets an outline about it. */
    private static Shape wide(ChartSpots.Spot spot) {
        Rectangle2D box = spot.box();
        if (box.getWidth() > 3 && box.getHeight() > 3) {
            return spot.shape();
        }
        double grow = 3;
        return new Rectangle2D.Double(
                box.getX() - grow,
                box.getY() - grow,
                box.getWidth() + 2 * grow,
                box.getHeight() + 2 * grow);
    }

    private void trace(Shape shape) {
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            outline.getElements().add(element(i.currentSegment(at), at));
        }
    }

    private static PathElement element(int kind, double[] at) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> new MoveTo(at[0], at[1]);
            case PathIterator.SEG_LINETO -> new LineTo(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> new QuadCurveTo(at[0], at[1], at[2], at[3]);
            case PathIterator.SEG_CUBICTO ->
                    new CubicCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> new ClosePath();
        };
    }

    /** Above the number, else below it, never outside the picture. */
    private void place(Rectangle2D box) {
        words.applyCss();
        words.setMaxWidth(Math.max(80, Math.min(320, getWidth() - 2 * GAP)));
        words.autosize();
        double x = box.getCenterX() - words.getWidth() / 2;
        double above = box.getMinY() - words.getHeight() - GAP;
        double y = above >= 0 ? above : box.getMaxY() + GAP;
        words.relocate(
                Math.clamp(x, 0, Math.max(0, getWidth() - words.getWidth())),
                Math.clamp(y, 0, Math.max(0, getHeight() - words.getHeight())));
    }
}
