package org.feltbok.figures.render;

import java.awt.Shape;

/** Is told where each number of a figure is drawn. */
@FunctionalInterface
public interface Spots {
    Spots NONE = (row, column, shape) -> {};

    /**
     * @param row position of the figure's row
     * @param column position of the figure's column
     * @param shape that shows the number, in the pixels of the drawing
     */
    void at(int row, int column, Shape shape);
}
