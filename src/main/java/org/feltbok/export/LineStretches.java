package org.feltbok.export;

import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Seams;

import java.util.ArrayList;
import java.util.List;

/**
 * What lines need beside their own numbers so that every program draws them as the picture does:
 * where a line is dashed in part, each stretch but the first is a series of its own, which follows
 * the cells; and where other numbers begin, a point bears an upright line and its words.
 */
record LineStretches(FigureView view) {
    /** Hidden columns of a seam: the height of its words, and from there up and down. */
    static final int SEAM = 3;

    /** Between the words of a seam and those of the next, as a share of the axis. */
    private static final double WORDS = 0.08;

    /** So many have room below each other; the next begins at the top again. */
    private static final int PLACES = (int) (1 / WORDS);

    /**
     * Rows of a line that look alike.
     *
     * @param last row, at which the next begins
     */
    record Stretch(int column, int first, int last, boolean dashed) {}

    /** Of a line, in order; one where it is alike all along. */
    List<Stretch> of(int column) {
        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        int before = -1;
        Boolean dashed = null;
        for (int row = 0; row < view.rows(); row++) {
            if (view.value(row, column) == null) {
                continue;
            }
            if (before == row - 1 && before >= 0) {
                boolean now = Seams.isDashed(view, row, column);
                if (dashed != null && dashed != now) {
                    stretches.add(new Stretch(column, first, before, dashed));
                    first = before;
                }
                dashed = now;
            }
            before = row;
        }
        boolean last = dashed != null && dashed;
        stretches.add(new Stretch(column, first, view.rows() - 1, last));
        return stretches;
    }

    /** Those that are series of their own, in the order of their hidden columns. */
    List<Stretch> later() {
        return view.series().stream().flatMap(c -> of(c).stream().skip(1)).toList();
    }

    /** Whether a line ends with it. */
    boolean isLast(Stretch stretch) {
        return stretch.last() == view.rows() - 1;
    }

    /** The rows at which other numbers begin. */
    List<Integer> seams() {
        return Seams.rows(view);
    }

    /** Hidden columns for all of it. */
    int columns() {
        return later().size() + SEAM * seams().size();
    }

    /** Series for all of it. */
    int series() {
        return later().size() + seams().size();
    }

    /**
     * @param first column of the hidden cells
     */
    void write(NativeForm.Helper cells, int first) {
        int at = first;
        for (Stretch stretch : later()) {
            for (int row = stretch.first(); row <= stretch.last(); row++) {
                Double value = view.value(row, stretch.column());
                if (value != null) {
                    cells.same(row, at, stretch.column(), value);
                }
            }
            at++;
        }
        AxisScale scale = FigureAxes.values(view.table());
        double span = scale.upper() - scale.lower();
        List<Integer> seams = seams();
        for (int i = 0; i < seams.size(); i++) {
            int row = seams.get(i);
            double height = scale.upper() - (0.5 + i % PLACES) * WORDS * span;
            cells.number(row, at, height);
            cells.number(row, at + 1, scale.upper() - height);
            cells.number(row, at + 2, height - scale.lower());
            at += SEAM;
        }
    }
}
