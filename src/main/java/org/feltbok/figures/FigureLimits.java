package org.feltbok.figures;

import org.feltbok.base.FaultException;

import java.util.List;
import java.util.function.ToLongFunction;

/** How large a figure may be, so that no specification fills the memory or takes for ever. */
public final class FigureLimits {
    /** Rows or columns. */
    static final int LINES = 10_000;

    static final int CELLS = 100_000;

    /** Rows or columns that are drawn one beside the other. */
    static final int DRAWN = 1_000;

    /** Columns whose numbers are read one beside the other. */
    public static final int BESIDE = 24;

    /** Small charts that are read beside each other. */
    public static final int PANELS = 20;

    /** Bars of one of them. */
    static final int IN_PANEL = 40;

    private FigureLimits() {}

    /** How many lines axes would make, without making those of crossed ones. */
    static long count(List<Axis> axes, ToLongFunction<Axis> single) {
        return axes.stream().mapToLong(a -> count(a, single)).sum();
    }

    private static long count(Axis axis, ToLongFunction<Axis> single) {
        if (axis.source() instanceof Axis.Cross cross) {
            long outer = count(cross.outer(), single);
            long inner = count(cross.inner(), single);
            return outer > LINES || inner > LINES ? (long) LINES * LINES : outer * inner;
        }
        return single.applyAsLong(axis);
    }

    /**
     * @throws FaultException if there are more rows, columns or cells than a figure may have
     */
    static void check(long rows, long columns) {
        if (Math.max(rows, columns) > LINES) {
            throw new FaultException("figures.limit.lines", Math.max(rows, columns), (long) LINES);
        }
        if (rows * columns > CELLS) {
            throw new FaultException("figures.limit.cells", rows, columns, (long) CELLS);
        }
    }
}
