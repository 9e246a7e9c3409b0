package org.feltbok.figures.ui;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.FigureView;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of a chart is looked at on the screen: which series, and which stretch of time or which part
 * of the plane. The figure itself, and what is exported, stay whole.
 *
 * @param hidden positions of columns that are not drawn
 * @param rows the stretch of rows of a chart without x
 * @param plane the part of the plane of a chart with x and y
 */
record ChartLens(Set<Integer> hidden, Optional<Stretch> rows, Optional<Plane> plane) {
    static final ChartLens WHOLE = new ChartLens(Set.of(), Optional.empty(), Optional.empty());

    /** Fewer would be no line. */
    private static final int LEAST_ROWS = 3;

    /** From one row to another, which belongs to it. */
    record Stretch(int from, int to) {
        int size() {
            return to - from + 1;
        }
    }

    /** Numbers between which points are seen. */
    record Plane(double left, double right, double low, double high) {
        boolean holds(@Nullable Double x, @Nullable Double y) {
            return x != null && y != null && x >= left && x <= right && y >= low && y <= high;
        }

        /** So many times as large, about a point, not beyond another part. */
        Plane scaled(double times, double x, double y, Plane whole) {
            double across = Math.min((right - left) * times, whole.right - whole.left);
            double up = Math.min((high - low) * times, whole.high - whole.low);
            double l = Math.clamp(x - across / 2, whole.left, whole.right - across);
            double d = Math.clamp(y - up / 2, whole.low, whole.high - up);
            return new Plane(l, l + across, d, d + up);
        }
    }

    boolean isWhole() {
        return rows.isEmpty() && plane.isEmpty();
    }

    /** Without or again with a series; the last one that is seen stays. */
    ChartLens toggled(FigureTable table, int column) {
        Set<Integer> now = new HashSet<>(hidden);
        if (!now.remove(column)) {
            now.add(column);
        }
        boolean any = new FigureView(table).series().stream().anyMatch(c -> !now.contains(c));
        return any ? new ChartLens(Set.copyOf(now), rows, plane) : this;
    }

    /**
     * Nearer or farther away.
     *
     * @param times how much larger the part that is seen becomes; less than 1 is nearer
     * @param about row of the table that is seen, which stays in the middle; -1 = none
     */
    ChartLens zoomed(FigureTable table, double times, int about) {
        return new FigureView(table).columns(Role.X).isEmpty()
                ? alongRows(table, times, about)
                : inPlane(table, times, about);
    }

    private ChartLens alongRows(FigureTable table, double times, int about) {
        int all = table.rows().size();
        Stretch now = rows.orElse(new Stretch(0, all - 1));
        int size = Math.clamp(Math.round(now.size() * times), Math.min(LEAST_ROWS, all), all);
        double middle = about < 0 ? (now.from() + now.to()) / 2.0 : now.from() + about;
        int from = Math.clamp(Math.round(middle - (size - 1) / 2.0), 0, all - size);
        return new ChartLens(
                hidden,
                size == all ? Optional.empty() : Optional.of(new Stretch(from, from + size - 1)),
                plane);
    }

    private ChartLens inPlane(FigureTable table, double times, int about) {
        var view = new FigureView(table);
        int x = view.columns(Role.X).getFirst();
        int y = view.columns(Role.Y).getFirst();
        double[] across = view.values(List.of(x));
        double[] up = view.values(List.of(y));
        if (across.length == 0 || up.length == 0) {
            return this;
        }
        Plane whole = new Plane(least(across), most(across), least(up), most(up));
        Plane now = plane.orElse(whole);
        Double stoodX = about < 0 ? null : view.value(about, x);
        Double stoodY = about < 0 ? null : view.value(about, y);
        Plane next =
                now.scaled(
                        times,
                        stoodX == null ? (now.left() + now.right()) / 2 : stoodX,
                        stoodY == null ? (now.low() + now.high()) / 2 : stoodY,
                        whole);
        if (next.equals(whole)) {
            return new ChartLens(hidden, rows, Optional.empty());
        }
        boolean any =
                IntStream.range(0, view.rows())
                        .anyMatch(row -> next.holds(view.value(row, x), view.value(row, y)));
        return any ? new ChartLens(hidden, rows, Optional.of(next)) : this;
    }

    private static double least(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    }

    private static double most(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(1);
    }

    /** The part of a figure's table that is seen; what is not drawn counts as undefined. */
    FigureTable of(FigureTable table) {
        if (isWhole() && hidden.isEmpty()) {
            return table;
        }
        int all = table.rows().size();
        Stretch stretch = rows.filter(s -> s.to() < all).orElse(new Stretch(0, all - 1));
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = stretch.from(); row <= stretch.to(); row++) {
            cells.add(cells(table, row));
        }
        ChartStyle style = table.chart();
        return new FigureTable(
                table.id(),
                table.caption(),
                table.subtitle(),
                table.rowHeading(),
                table.rows().subList(stretch.from(), stretch.to() + 1),
                table.columns(),
                cells,
                plane.map(p -> within(style, p)).orElse(style),
                table.note());
    }

    private List<Cell> cells(FigureTable table, int row) {
        var view = new FigureView(table);
        boolean seen =
                plane.isEmpty()
                        || plane.get()
                                .holds(
                                        view.value(row, view.columns(Role.X).getFirst()),
                                        view.value(row, view.columns(Role.Y).getFirst()));
        return IntStream.range(0, table.columns().size())
                .mapToObj(
                        c -> {
                            Cell cell = view.cell(row, c);
                            return seen && !hidden.contains(c) ? cell : empty(cell);
                        })
                .toList();
    }

    private static Cell empty(Cell cell) {
        return new Cell(null, cell.n(), null, null, Verdict.NONE, cell.measure(), cell.shown());
    }

    /** Axes about the points that are seen, with the lines that lie among them. */
    private static ChartStyle within(ChartStyle s, Plane p) {
        return new ChartStyle(
                s.kind(),
                s.labels(),
                s.labelsFrom(),
                s.axisTitle(),
                s.secondAxisTitle(),
                Double.NaN,
                Double.NaN,
                s.xLines().stream().filter(x -> x >= p.left() && x <= p.right()).toList(),
                s.yLines().stream().filter(y -> y >= p.low() && y <= p.high()).toList(),
                s.pointLabels(),
                s.fit(),
                s.panels());
    }
}
