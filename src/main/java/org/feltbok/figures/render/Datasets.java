package org.feltbok.figures.render;

import org.jfree.data.category.DefaultCategoryDataset;

import java.util.List;

/** A figure's columns as series over its rows; undefined values stay undefined. */
final class Datasets {
    private Datasets() {}

    /** Keys are positions, so that equal labels stay apart. */
    static DefaultCategoryDataset of(FigureView view, List<Integer> columns) {
        var data = new DefaultCategoryDataset();
        for (int column : columns) {
            for (int row = 0; row < view.rows(); row++) {
                data.addValue(view.value(row, column), (Integer) column, (Integer) row);
            }
        }
        return data;
    }

    /** As shares of each row's sum in per cent; values that already are percentages are kept. */
    static DefaultCategoryDataset shares(FigureView view, List<Integer> columns) {
        var data = new DefaultCategoryDataset();
        for (int row = 0; row < view.rows(); row++) {
            double sum = view.sum(row, columns);
            double factor = !FigureAxes.shares(view.table()) ? 1 : sum == 0 ? 0 : 100 / sum;
            for (int column : columns) {
                Double value = view.value(row, column);
                data.addValue(
                        value == null ? null : (Number) (value * factor),
                        (Integer) column,
                        (Integer) row);
            }
        }
        return data;
    }
}
