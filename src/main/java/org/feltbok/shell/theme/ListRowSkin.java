package org.feltbok.shell.theme;

import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ListCellSkin;

/** The skin of rows of lists, named in the style sheet: see {@link Undressed}. */
public final class ListRowSkin<T> extends ListCellSkin<T> {
    private final Undressed undressed;

    public ListRowSkin(ListCell<T> cell) {
        super(cell);
        undressed = new Undressed(cell);
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        undressed.measured();
        return super.computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        undressed.laidOut();
        super.layoutChildren(x, y, width, height);
    }
}
