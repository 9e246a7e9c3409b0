package org.feltbok.figures.ui;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Spots;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the numbers of a drawn figure are, in the order of its rows and columns. */
final class ChartSpots implements Spots {
    private static final double NEAR = 7;
    private final boolean lying;

    /** Whether series follow each other right and down, as rows and panels do. */
    private final boolean inOrder;

    private final boolean isLine;

    private final List<Spot> all = new ArrayList<>();

    ChartSpots(FigureTable table) {
        lying = table.chart().lying();
        isLine = table.chart().kind() == ChartStyle.Kind.LINE;
        inOrder = lying || table.chart().kind().inPanels();
    }

    /** One number of the figure and the shape that shows it. */
    record Spot(int row, int column, Shape shape) {
        Rectangle2D box() {
            return shape.getBounds2D();
        }

        boolean isAt(int otherRow, int otherColumn) {
            return row == otherRow && column == otherColumn;
        }

        private double distance(double x, double y) {
            if (shape.contains(x, y)) {
                return 0;
            }
            double across = Math.max(0, Math.max(box().getMinX() - x, x - box().getMaxX()));
            double down = Math.max(0, Math.max(box().getMinY() - y, y - box().getMaxY()));
            return 0.01 + Math.hypot(across, down);
        }
    }

    /** Ways to go from one number to the next, as the arrow keys point. */
    enum Way {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    @Override
    public void at(int row, int column, Shape shape) {
        all.add(new Spot(row, column, shape));
    }

    List<Spot> all() {
        return List.copyOf(all);
    }

    Optional<Spot> of(int row, int column) {
        return all.stream().filter(s -> s.isAt(row, column)).findFirst();
    }

    /** What is under a point, or close to it. */
    Optional<Spot> under(double x, double y) {
        return all.stream()
                .filter(s -> s.distance(x, y) < NEAR)
                .min(
                        Comparator.comparingDouble((Spot s) -> s.distance(x, y))
                                .thenComparingDouble(
                                        s -> s.box().getWidth() * s.box().getHeight()));
    }

    Optional<Spot> first() {
        return all.stream().min(ORDER);
    }

    Optional<Spot> last() {
        return all.stream().max(ORDER);
    }

    private static final Comparator<Spot> ORDER =
            Comparator.comparingInt(Spot::row).thenComparingInt(Spot::column);

    /**
     * The next number that way; the same one where there is none. Rows go down the page in lying
     * charts and across it in others; series go the other way.
     */
    Spot next(Spot from, Way way) {
        boolean down = way == Way.UP || way == Way.DOWN;
        int by = way == Way.DOWN || way == Way.RIGHT ? 1 : -1;
        boolean single = all.stream().allMatch(s -> s.column() == from.column());
        return single || down == lying ? row(from, by) : series(from, inOrder ? by : -by);
    }

    /** In the nearest row that has one: of the same series, else of the one closest to it. */
    private Spot row(Spot from, int by) {
        return all.stream()
                .filter(s -> (s.row() - from.row()) * by > 0)
                .min(
                        Comparator.comparingInt((Spot s) -> Math.abs(s.row() - from.row()))
                                .thenComparingInt(s -> Math.abs(s.column() - from.column())))
                .orElse(from);
    }

    private Spot series(Spot from, int by) {
        if (isLine) {
            return beside(from, by);
        }
        return all.stream()
                .filter(s -> s.row() == from.row() && (s.column() - from.column()) * by > 0)
                .min(Comparator.comparingInt(s -> Math.abs(s.column() - from.column())))
                .orElse(from);
    }

    /** Of lines the next one as they lie in that row, for they cross. */
    private Spot beside(Spot from, int by) {
        List<Spot> up =
                all.stream()
                        .filter(s -> s.row() == from.row())
                        .sorted(
                                Comparator.comparingDouble((Spot s) -> -s.box().getCenterY())
                                        .thenComparingInt(Spot::column))
                        .toList();
        int to = up.indexOf(from) + by;
        return to < 0 || to >= up.size() ? from : up.get(to);
    }
}
