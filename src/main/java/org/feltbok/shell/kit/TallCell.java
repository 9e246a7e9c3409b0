package org.feltbok.shell.kit;

import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a list that is as high as what stands in it is at the width of the list, and fills it:
 * texts wrap. Others are as high as one line, and cut.
 */
public abstract class TallCell<T> extends ListCell<T> {
    private static final double EMPTY = 28;
    private static final double SCROLL_BAR = 10;

    private final double bar;
    private @Nullable Region content;

    protected TallCell() {
        this(SCROLL_BAR);
    }

    /**
     * @param bar how wide the scroll bar of the list is
     */
    protected TallCell(double bar) {
        this.bar = bar;
        setText(null);
    }

    /** Shows it; null = nothing. */
    protected final void show(@Nullable Region shown) {
        content = shown;
        setGraphic(shown);
    }

    /** What stands in it; null = nothing. */
    protected final @Nullable Region shown() {
        return content;
    }

    /** Never wider than the list. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (content == null) {
            return EMPTY;
        }
        Insets in = getInsets();
        // measured before it has a width: as wide as the list without its scroll bar
        double outer = width > 0 ? width : getListView().getWidth() - bar;
        double inner = outer - in.getLeft() - in.getRight();
        return content.prefHeight(inner) + in.getTop() + in.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (content != null) {
            Insets in = getInsets();
            content.resizeRelocate(
                    in.getLeft(),
                    in.getTop(),
                    getWidth() - in.getLeft() - in.getRight(),
                    getHeight() - in.getTop() - in.getBottom());
        }
    }
}
