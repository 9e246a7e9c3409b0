package org.feltbok.figures.render;

import org.feltbok.analysis.Interval;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A figure's table seen by position, with the columns sorted by what they are for. */
public record FigureView(FigureTable table) {

    public int rows() {
        return table.rows().size();
    }

    public Column column(int column) {
        return table.columns().get(column);
    }

    /** The column as it holds for one of its cells: with the unit and decimals of that number. */
    public Column column(int row, int column) {
        return table.column(row, column);
    }

    /** Whether numbers of a column are of several kinds, so that no format holds for all. */
    public boolean isMixed(int column) {
        return table.cells().stream().anyMatch(r -> r.get(column).shown() != null);
    }

    /** Positions of the columns with a role, in order. */
    public List<Integer> columns(Role role) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> column(i).role() == role)
                .boxed()
                .toList();
    }

    public List<Integer> series() {
        return columns(Role.SERIES);
    }

    public List<Integer> marks() {
        return columns(Role.MARK);
    }

    public Cell cell(int row, int column) {
        return table.cells().get(row).get(column);
    }

    /**
     * The value, or null where it is undefined; what is not a finite number counts as undefined.
     */
    public @Nullable Double value(int row, int column) {
        Double value = cell(row, column).value();
        return value == null || !Double.isFinite(value) ? null : value;
    }

    /** Whether a column has a number without neighbours, which would not be seen as a line. */
    public boolean isLonely(int column) {
        for (int row = 0; row < rows(); row++) {
            boolean before = row > 0 && value(row - 1, column) != null;
            boolean after = row + 1 < rows() && value(row + 1, column) != null;
            if (value(row, column) != null && !before && !after) {
                return true;
            }
        }
        return false;
    }

    /** Where the value of a cell may lie, if the figure asks for it and the value is defined. */
    public Optional<Interval> interval(int row, int column) {
        return value(row, column) == null
                ? Optional.empty()
                : Optional.ofNullable(cell(row, column).interval());
    }

    /** What stands after a number: the sign of its test and that of its kind; mostly nothing. */
    public String sign(int row, int column) {
        return cell(row, column).sign();
    }

    /** Whether a column holds words; the sign of a number that is left out is none. */
    public boolean isText(int column) {
        return table.cells().stream()
                .map(r -> r.get(column))
                .anyMatch(c -> !c.text().isEmpty() && !c.isSuppressed());
    }

    /** All defined values of some columns. */
    public double[] values(List<Integer> columns) {
        return IntStream.range(0, rows())
                .boxed()
                .flatMap(r -> columns.stream().map(c -> value(r, c)))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The same, and the ends of their intervals. */
    public double[] reach(List<Integer> columns) {
        return IntStream.range(0, rows())
                .boxed()
                .flatMap(r -> columns.stream().flatMap(c -> reach(r, c)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Stream<Double> reach(int row, int column) {
        return Stream.concat(
                Stream.ofNullable(value(row, column)),
                interval(row, column).stream().flatMap(i -> Stream.of(i.low(), i.high())));
    }

    /** The sum of a row's values in some columns; undefined values add nothing. */
    public double sum(int row, List<Integer> columns) {
        double sum = 0;
        for (int column : columns) {
            Double value = value(row, column);
            sum += value == null ? 0 : value;
        }
        return sum;
    }
}
