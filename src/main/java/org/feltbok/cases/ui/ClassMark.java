package org.feltbok.cases.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/**
 * A class of a grouping as a small pattern of squares, one of them filled, so that it can be told
 * without colour.
 */
final class ClassMark extends TilePane {
    private static final double SQUARE = 5;

    /**
     * @param position of the class, from 0
     * @param classes number of classes of the grouping
     */
    ClassMark(int position, int classes) {
        super(1, 1);
        int columns = classes <= 4 ? Math.min(2, classes) : 4;
        setPrefColumns(columns);
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int i = 0; i < classes; i++) {
            var square = new Region();
            square.setMinSize(SQUARE, SQUARE);
            square.setPrefSize(SQUARE, SQUARE);
            square.getStyleClass().add(i == position ? "fb-class-on" : "fb-class-off");
            getChildren().add(square);
        }
    }
}
