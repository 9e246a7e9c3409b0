package org.feltbok.shell.theme;

import javafx.scene.control.Cell;

/**
 * Rows of lists are given what they show while the window is laid out, after its style sheets were
 * applied: without this their letters and colours would come one picture later, black on dark. It
 * holds for every row whose skin asks for it, whatever the row is made of.
 */
final class Undressed {
    private final Cell<?> cell;
    private boolean isMeasured;

    Undressed(Cell<?> cell) {
        this.cell = cell;
        cell.itemProperty().addListener(o -> isMeasured = false);
        cell.graphicProperty().addListener(o -> isMeasured = false);
    }

    /** Before the row is measured, once for what it shows. */
    void measured() {
        if (!isMeasured && cell.getScene() != null) {
            isMeasured = true;
            cell.applyCss();
        }
    }

    /** Before the row is laid out, for a part of it may be new although it shows the same. */
    void laidOut() {
        if (cell.getScene() != null) {
            isMeasured = true;
            cell.applyCss();
        }
    }
}
