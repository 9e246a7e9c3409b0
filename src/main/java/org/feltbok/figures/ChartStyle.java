package org.feltbok.figures;

import org.feltbok.base.text.PlainText;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param panels what the panels of small multiples are
 * @param fit the line through the points of a scatter plot; empty = none asked for, or none there
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
        boolean pointLabels,
        Optional<FitLine> fit,
        Panels panels) {

    /** What small multiples are made of. */
    public enum Panels {
        BAR(Kind.BAR),
        COLUMN(Kind.COLUMN),
        LINE(Kind.LINE);

        private final Kind kind;

        Panels(Kind kind) {
            this.kind = kind;
        }

        /** The kind of chart that each is. */
        public Kind kind() {
            return kind;
        }

        /** The kind of chart that is drawn: that of each panel where there are any. */
        Kind drawn(Kind asked) {
            return asked.inPanels() ? kind : asked;
        }
    }

    /** Without a fitted line. */
    public ChartStyle(
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
        this(
                kind,
                labels,
                labelsFrom,
                axisTitle,
                secondAxisTitle,
                min,
                max,
                xLines,
                yLines,
                pointLabels,
                Optional.empty(),
                Panels.BAR);
    }

    public ChartStyle {
        axisTitle = PlainText.of(axisTitle);
        secondAxisTitle = PlainText.of(secondAxisTitle);
    }

    /**
     * Forms of charts. Rows are categories along the axis, columns are series, unless said
     * otherwise. Each has its form in {@code figures.render} and its native twin in {@code export}.
     */
    public enum Kind {
        TABLE(Need.NOTHING, ChartFit.ROWS, Trait.IN_CELLS, Trait.NO_AXIS),
        /** horizontal bars, first row on top */
        BAR(Need.NOTHING, ChartFit.ROWS, Trait.LYING, Trait.CROSSED, Trait.FROM_ZERO, Trait.APART),
        /** vertical columns */
        COLUMN(Need.NOTHING, ChartFit.ROWS, Trait.FROM_ZERO, Trait.APART),
        /**
         * horizontal bars on top of each other: a row's columns add up to the whole; percentages
         * below zero stand on the other side
         */
        STACKED_BAR(
                Need.PARTS,
                ChartFit.PARTS,
                Trait.LYING,
                Trait.CROSSED,
                Trait.STACKED,
                Trait.FROM_ZERO),
        /** vertical columns on top of each other */
        STACKED_COLUMN(Need.PARTS, ChartFit.PARTS, Trait.STACKED, Trait.FROM_ZERO),
        /** rows are points in time in order */
        LINE(Need.TIME, ChartFit.ANY, Trait.CLOSE, Trait.APART, Trait.AT_ENDS),
        /** rows are points; columns X and Y */
        SCATTER(Need.PAIRS, ChartFit.ANY, Trait.CLOSE, Trait.APART, Trait.AT_NAMES),
        /** one series, rows are slices; drawn as a single stacked bar would also do */
        PIE(Need.ONE_WHOLE, ChartFit.SLICES, Trait.NO_AXIS),
        /** boxes lying; columns are the least, lower quartile, median, upper quartile, greatest */
        BOX(Need.SPREAD, ChartFit.FIVE, Trait.LYING, Trait.CROSSED),
        /** dots lying, on the line of their interval; one series */
        DOTS(Need.ONE_SERIES, ChartFit.ROWS.and(ChartFit.SINGLE), Trait.LYING, Trait.CROSSED),
        /** standing columns without space between them; rows are classes of the same width */
        HISTOGRAM(
                Need.CLASSES,
                ChartFit.ROWS.and(ChartFit.SINGLE).and(ChartFit.COUNTS),
                Trait.FROM_ZERO,
                Trait.NO_LINES),
        /** a table whose cells are coloured by their numbers */
        HEAT(
                Need.SIDE_BY_SIDE,
                ChartFit.ROWS.and(ChartFit.CELLS),
                Trait.LYING,
                Trait.IN_CELLS,
                Trait.NO_LINES),
        /**
         * horizontal bars about zero: the lower half of an ordered scale on the left, the upper on
         * the right, what is not on the scale aside
         */
        DIVERGING_BAR(
                Need.TWO_HALVES,
                ChartFit.ROWS.and(ChartFit.SHARES),
                Trait.LYING,
                Trait.STACKED,
                Trait.FROM_ZERO,
                Trait.NO_LINES),
        /** a small chart for each series, all on one axis */
        SMALL_MULTIPLES(
                Need.PANELS,
                ChartFit.ROWS.and(ChartFit.PANELS),
                Trait.LYING,
                Trait.IN_PANELS,
                Trait.FROM_ZERO,
                Trait.NO_LINES);

        /** What must be counted, and how, for a chart to say something. */
        public enum Need {
            NOTHING,
            /** parts that add up */
            PARTS,
            /** shares of the steps of an ordered scale */
            TWO_HALVES,
            /** points in time */
            TIME,
            /** two numbers of each row */
            PAIRS,
            /** parts that add up, of one thing alone */
            ONE_WHOLE,
            /** numbers of which the quartiles say something */
            SPREAD,
            ONE_SERIES,
            /** classes in order, of one thing alone */
            CLASSES,
            /** columns beside each other */
            SIDE_BY_SIDE,
            /** columns of the same rows, each for itself */
            PANELS
        }

        private enum Trait {
            LYING,
            /** thresholds stand across all its rows */
            CROSSED,
            STACKED,
            IN_PANELS,
            FROM_ZERO,
            CLOSE,
            APART,
            /** each number is written in its cell */
            IN_CELLS,
            /** only last numbers are written */
            AT_ENDS,
            /** names of rows are written, and no numbers */
            AT_NAMES,
            NO_AXIS,
            /** no thresholds can be drawn across it */
            NO_LINES
        }

        private final Need need;
        private final ChartFit.Rule rule;
        private final Set<Trait> traits;

        Kind(Need need, ChartFit.Rule rule, Trait... traits) {
            this.need = need;
            this.rule = rule;
            this.traits = Set.of(traits);
        }

        /** What it is offered for. */
        public Need need() {
            return need;
        }

        /** What it refuses to show. */
        ChartFit.Rule rule() {
            return rule;
        }

        /** Whether rows go down the page and values across. */
        public boolean lying() {
            return traits.contains(Trait.LYING);
        }

        /** Whether rows go down the page and thresholds stand across all of them. */
        public boolean isCrossed() {
            return traits.contains(Trait.CROSSED);
        }

        /** Whether a row's columns stand on top of each other. */
        public boolean stacked() {
            return traits.contains(Trait.STACKED);
        }

        /** Whether its series are bars that stand beside or on each other. */
        public boolean hasBars() {
            return fromZero() && !inPanels();
        }

        /** Whether each series has a chart of its own. */
        public boolean inPanels() {
            return traits.contains(Trait.IN_PANELS);
        }

        /** Whether numbers stand along an axis. */
        boolean hasAxis() {
            return !traits.contains(Trait.NO_AXIS);
        }

        /** Whether thresholds can be drawn across it. */
        boolean takesLines() {
            return hasAxis() && !traits.contains(Trait.NO_LINES);
        }

        /** Whether numbers stand along both axes. */
        boolean hasTwoAxes() {
            return need == Need.PAIRS;
        }

        /** Whether each number is written in a cell, as in a table. */
        public boolean inCells() {
            return traits.contains(Trait.IN_CELLS);
        }

        /** Whether a part of it says something by itself, so that one may look at it closely. */
        public boolean isSeenClosely() {
            return traits.contains(Trait.CLOSE);
        }

        /**
         * Whether its series stand each for itself, so that one that is not drawn changes nothing
         * of what the others say.
         */
        public boolean hasSeriesApart() {
            return traits.contains(Trait.APART);
        }

        /**
         * Whether each number is written, so that each can bear a sign.
         *
         * @param labels whether numbers stand at what is drawn
         * @param names whether names of rows do
         */
        boolean bearsSigns(boolean labels, boolean names) {
            if (traits.contains(Trait.AT_ENDS)) {
                return false;
            }
            return inCells() || (traits.contains(Trait.AT_NAMES) ? names : labels);
        }

        /** Whether lengths are compared, so that the axis must hold zero. */
        public boolean fromZero() {
            return traits.contains(Trait.FROM_ZERO);
        }
    }

    /** Whether rows go down the page and values across. */
    public boolean lying() {
        return panels.drawn(kind).lying();
    }

    /** With another line through its points, or none. */
    ChartStyle fitted(Optional<FitLine> other) {
        return new ChartStyle(
                kind,
                labels,
                labelsFrom,
                axisTitle,
                secondAxisTitle,
                min,
                max,
                xLines,
                yLines,
                pointLabels,
                other,
                panels);
    }

    public static ChartStyle of(Kind kind) {
        return new ChartStyle(
                kind, true, 5, "", "", Double.NaN, Double.NaN, List.of(), List.of(), false);
    }
}
