package org.feltbok.shell.theme;

import javafx.scene.control.Cell;

/**
 * Rows of lists are given what they show while the window is laid out, after its style sheets were
 * applied: without this their letters and colours would come one picture later, black on dark. It
 * holds for every row whose skin asks for it, whatever the row is made of. A row of letters alone
 * has its dress as soon as it was dressed once, so that scrolling a sheet does not dress each cell
 * anew.
 */
final class Undressed {
    private final Cell<?> cell;
    private boolean isMeasured;
    private boolean isDressed;

    Undressed(Cell<?> cell) {
        this.cell = cell;
        cell.itemProperty().addListener(o -> isMeasured = false);
        cell.graphicProperty().addListener(o -> isMeasured = false);
    }

    /** Before the row is measured, once for what it shows. */
    void measured() {
        if (!isMeasured) {
            laidOut();
        }
    }

    /** Before the row is laid out, for a part of it may be new although it shows the same. */
    void laidOut() {
        if (cell.getScene() == null) {
            return;
        }
        isMeasured = true;
        if (!isDressed || cell.getGraphic() != null) {
            isDressed = true;
            cell.applyCss();
        }
    }
}
