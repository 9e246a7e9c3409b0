package org.feltbok.export;

import org.feltbok.figures.render.Diverging;
import org.feltbok.figures.render.FigureView;

import java.util.ArrayList;
import java.util.List;

/**
 * The hidden cells of diverging bars: heights of means, an empty column that the names in the
 * legend rest on, then a column for each bar in the order in which bars are put on each other.
 *
 * @param bars in the order of their columns
 */
record DivergingCells(FigureView view, Diverging parts, List<Bar> bars) {
    /** The column without numbers. */
    static final int EMPTY = 1;

    private static final int FIRST = 2;

    /** What a bar shows. */
    enum Side {
        BELOW,
        ABOVE,
        /** half of the middle step on the left */
        HALF_BELOW,
        /** half of it on the right */
        HALF_ABOVE,
        /** not seen: it keeps what stands aside away from the axis */
        GAP,
        ASIDE
    }

    /**
     * @param column of the figure; where a bar shows none, the one that its name is of
     */
    record Bar(int column, Side side) {}

    static DivergingCells of(FigureView view) {
        Diverging parts = Diverging.of(view);
        var bars = new ArrayList<Bar>();
        parts.middle().ifPresent(c -> bars.add(new Bar(c, Side.HALF_BELOW)));
        parts.below().forEach(c -> bars.add(new Bar(c, Side.BELOW)));
        parts.middle().ifPresent(c -> bars.add(new Bar(c, Side.HALF_ABOVE)));
        parts.above().forEach(c -> bars.add(new Bar(c, Side.ABOVE)));
        if (parts.longestAside() > 0) {
            bars.add(new Bar(parts.aside().getFirst(), Side.GAP));
            parts.aside().forEach(c -> bars.add(new Bar(c, Side.ASIDE)));
        }
        return new DivergingCells(view, parts, List.copyOf(bars));
    }

    int count() {
        return FIRST + bars.size();
    }

    /** The hidden column of a bar. */
    static int column(int bar) {
        return FIRST + bar;
    }

    void write(NativeForm.Helper cells) {
        for (int row = 0; row < view.rows(); row++) {
            if (!view.marks().isEmpty()) {
                cells.number(row, 0, NativeMeans.position(row, view.rows()));
            }
            for (int i = 0; i < bars.size(); i++) {
                Bar bar = bars.get(i);
                Double value = view.value(row, bar.column());
                if (bar.side() == Side.GAP) {
                    cells.number(row, column(i), gap(row));
                } else if (value != null) {
                    cells.number(row, column(i), length(bar.side(), value));
                }
            }
        }
    }

    private static double length(Side side, double value) {
        return switch (side) {
            case BELOW -> -value;
            case HALF_BELOW -> -value / 2;
            case HALF_ABOVE -> value / 2;
            case ABOVE, ASIDE, GAP -> value;
        };
    }

    private double gap(int row) {
        return parts.asideFrom() - parts.half(row) - view.sum(row, parts.above());
    }
}
