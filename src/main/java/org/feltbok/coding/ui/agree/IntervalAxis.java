package org.feltbok.coding.ui.agree;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.feltbok.analysis.agreement.Reading;
import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Labels;

import java.text.NumberFormat;
import java.util.List;

/** The numbers above the intervals: where their axis begins, the limits of readings, and 1. */
final class IntervalAxis extends Region {
    private static final double GAP = 3;

    private final NumberFormat format;
    private final List<Label> labels;
    private double from;

    IntervalAxis(Texts texts) {
        format = ShownNumber.format(1, texts.locale());
        format.setMinimumFractionDigits(0);
        labels = List.of(label(""), label("⅔"), label(format.format(0.8)), label("1"));
        getChildren().setAll(labels);
        setMinWidth(0);
    }

    private static Label label(String text) {
        Label label = Labels.muted(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void from(double axis) {
        from = axis;
        labels.getFirst().setText(format.format(axis));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double[] at = {from, Reading.TENTATIVE_FROM, Reading.RELIABLE_FROM, 1};
        double left = getWidth();
        // from the right: what would stand on the one before it is not said
        for (int i = at.length - 1; i >= 0; i--) {
            Label label = labels.get(i);
            double wide = label.prefWidth(-1);
            double x = IntervalStrip.place(at[i], from, getWidth()) - wide / 2;
            x = Math.clamp(x, 0, Math.max(0, getWidth() - wide));
            label.setVisible(i == at.length - 1 || x + wide + GAP <= left);
            label.resizeRelocate(x, 0, wide, getHeight());
            left = label.isVisible() ? x : left;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.getFirst().prefHeight(-1);
    }
}
