package org.feltbok.figures;

import org.feltbok.base.text.PlainText;

import java.util.List;

/**
 * How a figure is drawn.
 *
 * @param kind the form; TABLE = not drawn, only set as a table
 * @param labels whether values stand at the bars
 * @param labelsFrom smallest value that gets a label inside a stacked bar, in the unit of the
 *     column
 * @param axisTitle title of the value axis; may be empty
 * @param secondAxisTitle for scatter plots: title of the x axis
 * @param min least value on the value axis; NaN = automatic
 * @param max greatest value; NaN = automatic
 * @param xLines threshold lines of a scatter plot, in units of x
 * @param yLines threshold lines on the value axis
 * @param pointLabels whether points of a scatter plot carry the row's label
 */
public record ChartStyle(
        Kind kind,
        boolean labels,
        double labelsFrom,
        String axisTitle,
        String secondAxisTitle,
        double min,
        double max,
        List<Double> xLines,
        List<Double> yLines,
        boolean pointLabels) {

    public ChartStyle {
        axisTitle = PlainText.of(axisTitle);
        secondAxisTitle = PlainText.of(secondAxisTitle);
    }

    /**
     * Forms of charts. Rows are categories along the axis, columns are series, unless said
     * otherwise.
     */
    public enum Kind {
        TABLE(Form.NONE, false, false),
        /** horizontal bars, first row on top */
        BAR(Form.BARS, true, false),
        /** vertical columns */
        COLUMN(Form.BARS, false, false),
        /**
         * horizontal bars on top of each other: a row's columns add up to the whole; percentages
         * below zero stand on the other side
         */
        STACKED_BAR(Form.BARS, true, true),
        /** vertical columns on top of each other */
        STACKED_COLUMN(Form.BARS, false, true),
        /** rows are points in time in order */
        LINE(Form.LINES, false, false),
        /** rows are points; columns X and Y */
        SCATTER(Form.POINTS, false, false),
        /** one series, rows are slices; drawn as a single stacked bar would also do */
        PIE(Form.SLICES, false, false);

        private enum Form {
            NONE,
            BARS,
            LINES,
            POINTS,
            SLICES
        }

        private final Form form;
        private final boolean lying;
        private final boolean stacked;

        Kind(Form form, boolean lying, boolean stacked) {
            this.form = form;
            this.lying = lying;
            this.stacked = stacked;
        }

        /** Whether rows go down the page and values across. */
        public boolean lying() {
            return lying;
        }

        /** Whether a row's columns stand on top of each other. */
        public boolean stacked() {
            return stacked;
        }

        /** Whether each row takes a place of its own along the page. */
        boolean slots() {
            return switch (form) {
                case NONE, BARS, SLICES -> true;
                case LINES, POINTS -> false;
            };
        }

        /** Whether lengths are compared, so that the axis must hold zero. */
        public boolean fromZero() {
            return form == Form.BARS;
        }
    }

    public static ChartStyle of(Kind kind) {
        return new ChartStyle(
                kind, true, 5, "", "", Double.NaN, Double.NaN, List.of(), List.of(), false);
    }
}
