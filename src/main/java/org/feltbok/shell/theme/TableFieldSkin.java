package org.feltbok.shell.theme;

import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableCellSkin;

/** The skin of fields of tables, named in the style sheet: see {@link Undressed}. */
public final class TableFieldSkin<S, T> extends TableCellSkin<S, T> {
    private final Undressed undressed;

    public TableFieldSkin(TableCell<S, T> cell) {
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
