package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of diverging bars stand: the lower half of an ordered scale goes left from zero,
 * the upper half right, a middle step lies half on either side; what is not on the scale, such as
 * don't know, stands aside.
 *
 * @param below steps of the lower half, the one next to the middle first
 * @param middle the step in the middle of a scale with an odd number of steps
 * @param above steps of the upper half, the one next to the middle first
 * @param aside columns that are no steps
 */
public record Diverging(
        FigureView view,
        List<Integer> below,
        Optional<Integer> middle,
        List<Integer> above,
        List<Integer> aside) {

    /** A column's part of a row, in the unit of the axis. */
    record Part(int column, double from, double to) {}

    public static Diverging of(FigureView view) {
        var below = new ArrayList<Integer>();
        var above = new ArrayList<Integer>();
        var aside = new ArrayList<Integer>();
        Optional<Integer> middle = Optional.empty();
        for (int column : view.series()) {
            Column step = view.column(column);
            int side = 2 * step.scaleStep() - (step.scaleLength() - 1);
            if (!SeriesPaints.onScale(step)) {
                aside.add(column);
            } else if (side == 0 && middle.isEmpty()) {
                middle = Optional.of(column);
            } else {
                (side < 0 ? below : above).add(column);
            }
        }
        Comparator<Integer> byStep = Comparator.comparingInt(c -> view.column(c).scaleStep());
        below.sort(byStep.reversed());
        above.sort(byStep);
        return new Diverging(
                view, List.copyOf(below), middle, List.copyOf(above), List.copyOf(aside));
    }

    /** Steps of a scale, of which at least two are shown. */
    boolean hasSides() {
        return below.size() + above.size() + middle.stream().count() > 1;
    }

    /** Half of the middle step of a row, which lies on each side of zero. */
    public double half(int row) {
        return middle.map(c -> value(row, c) / 2).orElse(0.0);
    }

    /** The parts of a row about zero; what is undefined has none. */
    List<Part> parts(int row) {
        var parts = new ArrayList<Part>();
        double half = half(row);
        middle.filter(c -> view.value(row, c) != null)
                .ifPresent(c -> parts.add(new Part(c, -half, half)));
        parts.addAll(line(row, below, -half, -1));
        parts.addAll(line(row, above, half, 1));
        return parts;
    }

    /** The parts of a row that stand aside, from the place where they begin. */
    List<Part> aside(int row, double from) {
        return line(row, aside, from, 1);
    }

    private List<Part> line(int row, List<Integer> columns, double from, int side) {
        var parts = new ArrayList<Part>();
        double at = from;
        for (int column : columns) {
            if (view.value(row, column) != null) {
                double end = at + side * value(row, column);
                parts.add(new Part(column, Math.min(at, end), Math.max(at, end)));
                at = end;
            }
        }
        return parts;
    }

    /** How far the bars reach, and round numbers about that. */
    AxisScale scale() {
        double[] ends = ends();
        AxisScale usual = AxisScale.of(ends, view.table().chart(), true);
        // steps of 50 would leave much of the page empty on the shorter side
        return usual.step() == 50 ? usual.inSteps(25, ends) : usual;
    }

    /** How far the bars of each row reach to the left and to the right. */
    double[] ends() {
        double[] ends = new double[2 * view.rows()];
        for (int row = 0; row < view.rows(); row++) {
            ends[2 * row] = -half(row) - view.sum(row, below);
            ends[2 * row + 1] = half(row) + view.sum(row, above);
        }
        return ends;
    }

    /** The longest of what stands aside; 0 where nothing does. */
    public double longestAside() {
        double longest = 0;
        for (int row = 0; row < view.rows(); row++) {
            longest = Math.max(longest, view.sum(row, aside));
        }
        return longest;
    }

    /** Where what stands aside begins: some room right of the axis. */
    public double asideFrom() {
        AxisScale scale = FigureAxes.values(view.table());
        return scale.upper() + (scale.upper() - scale.lower()) * 0.06;
    }

    private double value(int row, int column) {
        Double value = view.value(row, column);
        return value == null ? 0 : value;
    }
}
