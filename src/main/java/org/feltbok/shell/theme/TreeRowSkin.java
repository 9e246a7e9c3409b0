package org.feltbok.shell.theme;

import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TreeCellSkin;

/** The skin of rows of trees, named in the style sheet: see {@link Undressed}. */
public final class TreeRowSkin<T> extends TreeCellSkin<T> {
    private final Undressed undressed;

    public TreeRowSkin(TreeCell<T> cell) {
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
