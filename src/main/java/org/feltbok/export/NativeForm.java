package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;

/** One kind of chart as Excel's own, with the axes, order and colours of the drawn form. */
interface NativeForm {
    Kind kind();

    /** Whether the sheet's own cells show it, so that no chart stands beside them. */
    default boolean inCells() {
        return false;
    }

    /** Gives those cells their colours. */
    default void colour(NativeParts parts, SheetStyles styles) {}

    /** Puts axes and series into an empty chart. */
    void fill(XDDFChart chart, NativeParts parts);

    /** In pixels. */
    default double height(FigureView view) {
        return 360;
    }

    /** Whether colours are named below the chart. */
    default boolean hasLegend(FigureView view) {
        return view.series().size() > 1;
    }

    /** How many series behind those of the figure have no name there. */
    default int unnamed(FigureView view) {
        return 0;
    }

    /** Whether means stand as dots in a second chart beside. */
    default boolean hasMeans(FigureView view) {
        return false;
    }

    /** Hidden columns for numbers that only the chart needs. */
    default int helperColumns(FigureView view) {
        return 2;
    }

    /** Writes those numbers. */
    default void help(FigureView view, Helper cells) {}

    /** Hidden cells beside the table: rows from its first, columns from the first free one. */
    @FunctionalInterface
    interface Helper {
        void number(int row, int column, double value);

        /**
         * A number of the table once more, where cells can follow it.
         *
         * @param of the figure's column
         */
        default void same(int row, int column, int of, double value) {
            number(row, column, value);
        }

        /** The same cells from a column on. */
        default Helper from(int first) {
            Helper all = this;
            return new Helper() {
                @Override
                public void number(int row, int column, double value) {
                    all.number(row, first + column, value);
                }

                @Override
                public void same(int row, int column, int of, double value) {
                    all.same(row, first + column, of, value);
                }
            };
        }
    }
}
