package org.feltbok.figures;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureSpec.ChartSpec;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an author says of a figure's axis and numbers beside what they are.
 *
 * @param axisTitle of the value axis; may be empty
 * @param secondAxisTitle of the x axis of points; may be empty
 * @param min where the axis begins; NaN = automatic
 * @param max where it ends; NaN = automatic
 * @param xLines thresholds along x of points
 * @param yLines thresholds on the value axis
 * @param decimals of all numbers that are no counts; empty = as usual, or as rows and columns say
 */
public record Look(
        LocalText axisTitle,
        LocalText secondAxisTitle,
        double min,
        double max,
        List<Double> xLines,
        List<Double> yLines,
        Optional<Integer> decimals) {

    /** One thing that is said. */
    public enum Part {
        AXIS_TITLE,
        SECOND_AXIS_TITLE,
        MIN,
        MAX,
        Y_LINES,
        X_LINES,
        DECIMALS;

        /** Whether it is a text, which there may be in several languages. */
        public boolean isText() {
            return this == AXIS_TITLE || this == SECOND_AXIS_TITLE;
        }
    }

    public Look {
        xLines = List.copyOf(xLines);
        yLines = List.copyOf(yLines);
    }

    public static Look of(FigureSpec spec) {
        ChartSpec chart = spec.chart();
        return new Look(
                chart.axisTitle(),
                chart.secondAxisTitle(),
                chart.min(),
                chart.max(),
                chart.xLines(),
                chart.yLines(),
                spec.decimals());
    }

    /** What a kind of chart has use for. */
    public static Set<Part> parts(Kind kind) {
        if (!kind.hasAxis()) {
            return EnumSet.of(Part.DECIMALS);
        }
        Set<Part> parts = EnumSet.of(Part.AXIS_TITLE, Part.MIN, Part.MAX, Part.DECIMALS);
        if (kind.takesLines()) {
            parts.add(Part.Y_LINES);
        }
        if (kind.hasTwoAxes()) {
            parts.add(Part.SECOND_AXIS_TITLE);
            parts.add(Part.X_LINES);
        }
        return parts;
    }

    /** A figure of which this is said; decimals hold for all its rows and columns. */
    public FigureSpec on(FigureSpec spec) {
        ChartSpec chart = spec.chart();
        ChartSpec other =
                new ChartSpec(
                        chart.kind(),
                        chart.labels(),
                        chart.labelsFrom(),
                        axisTitle,
                        secondAxisTitle,
                        min,
                        max,
                        xLines,
                        yLines,
                        chart.pointLabels(),
                        chart.fitLine(),
                        chart.panels());
        return decimals.equals(spec.decimals())
                ? spec.drawn(other, spec.rows(), spec.columns(), decimals)
                : spec.drawn(other, bare(spec.rows()), bare(spec.columns()), decimals);
    }

    private static List<Axis> bare(List<Axis> axes) {
        return axes.stream().map(Axis::withoutDecimals).toList();
    }

    /** What of it holds for other numbers or another kind of chart; the rest is of the other. */
    public Look kept(boolean sameNumber, boolean sameKind, Look other) {
        Look said = sameNumber ? this : other;
        Look ends = sameNumber && sameKind ? this : other;
        return new Look(
                said.axisTitle,
                said.secondAxisTitle,
                ends.min,
                ends.max,
                said.xLines,
                said.yLines,
                said.decimals);
    }

    /** With another text of an axis. */
    public Look titled(Part part, LocalText text) {
        boolean second = part == Part.SECOND_AXIS_TITLE;
        return new Look(
                second ? axisTitle : text,
                second ? text : secondAxisTitle,
                min,
                max,
                xLines,
                yLines,
                decimals);
    }

    /** With another end of the axis; NaN = automatic. */
    public Look ending(Part part, double at) {
        boolean first = part == Part.MIN;
        return new Look(
                axisTitle,
                secondAxisTitle,
                first ? at : min,
                first ? max : at,
                xLines,
                yLines,
                decimals);
    }

    /** With other thresholds. */
    public Look lined(Part part, List<Double> at) {
        boolean along = part == Part.X_LINES;
        return new Look(
                axisTitle,
                secondAxisTitle,
                min,
                max,
                along ? at : xLines,
                along ? yLines : at,
                decimals);
    }

    /** With other decimals; empty = as usual. */
    public Look rounded(Optional<Integer> other) {
        return new Look(axisTitle, secondAxisTitle, min, max, xLines, yLines, other);
    }
}
