package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure whose cells are all typed: words, and numbers quoted from elsewhere.
 *
 * @param heading above the names of the rows; may be empty
 * @param origin key of where its numbers and words are from; empty = none of the study's origins
 * @param place where they stand there, or what they are from; may be empty
 */
public record TypedTable(
        LocalText heading, List<Column> columns, List<Row> rows, String origin, String place) {
    /**
     * @param key empty = it gets one
     * @param unit of its numbers; empty = it holds words
     */
    public record Column(String key, LocalText head, Optional<Unit> unit) {}

    /**
     * @param key empty = it gets one
     * @param cells one for each column; a number is written with a point and no signs between
     *     thousands
     */
    public record Row(String key, LocalText label, List<LocalText> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    public TypedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The number that a cell holds; empty where it holds words, or nothing. */
    public static Optional<BigDecimal> number(LocalText cell) {
        return cell.text().matches(NUMBER)
                ? Optional.of(new BigDecimal(cell.text()))
                : Optional.empty();
    }

    /** Whether any number is quoted, which has to be from somewhere. */
    public boolean quotes() {
        return IntStream.range(0, columns.size())
                .anyMatch(
                        c ->
                                columns.get(c).unit().isPresent()
                                        && rows.stream()
                                                .anyMatch(
                                                        r -> number(r.cells().get(c)).isPresent()));
    }

    /** What is typed into a figure; empty where something of it is computed, or said by cells. */
    public static Optional<TypedTable> of(FigureSpec spec) {
        boolean plain =
                spec.base().equals(Piece.EMPTY)
                        && spec.test().isEmpty()
                        && spec.limit() == 0
                        && Stream.concat(spec.rows().stream(), spec.columns().stream())
                                .allMatch(TypedTable::isPlain);
        List<Typed> typed =
                Stream.concat(spec.rows().stream(), spec.columns().stream())
                        .map(Axis::typed)
                        .filter(t -> !t.isNothing())
                        .toList();
        if (!plain || typed.isEmpty() || !areOfOnePlace(typed)) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < spec.columns().size(); c++) {
            Optional<Optional<Unit>> unit = unit(spec, c);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            Axis axis = spec.columns().get(c);
            columns.add(new Column(axis.key(), axis.label(), unit.get()));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < spec.rows().size(); r++) {
            List<LocalText> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                int decimals = columns.get(c).unit().isEmpty() ? 0 : decimals(spec, c);
                Optional<Measure.Stated> cell = at(spec, r, c);
                cells.add(cell.map(s -> shown(s, decimals)).orElse(LocalText.of("")));
            }
            Axis axis = spec.rows().get(r);
            rows.add(new Row(axis.key(), axis.label(), cells));
        }
        Typed first = typed.getFirst();
        return Optional.of(
                new TypedTable(spec.rowHeading(), columns, rows, first.origin(), first.place()));
    }

    private static boolean isPlain(Axis axis) {
        return axis.source() instanceof Axis.Single
                && axis.piece().equals(Piece.EMPTY)
                && axis.role() == Role.SERIES;
    }

    private static boolean areOfOnePlace(List<Typed> typed) {
        return typed.stream().map(t -> t.origin() + "\n" + t.place()).distinct().count() == 1;
    }

    /** Of the numbers of a column, if they have one; empty where they have several. */
    private static Optional<Optional<Unit>> unit(FigureSpec spec, int column) {
        Set<Unit> units = new HashSet<>();
        for (int r = 0; r < spec.rows().size(); r++) {
            Typed row = spec.rows().get(r).typed();
            Typed own = spec.columns().get(column).typed();
            boolean ofRow = row.at(column).isPresent();
            Optional<Measure.Stated> cell = ofRow ? row.at(column) : own.at(r);
            if (cell.filter(s -> s.number().isPresent()).isPresent()) {
                units.add(ofRow ? row.unit() : own.unit());
            }
        }
        return units.size() > 1 ? Optional.empty() : Optional.of(units.stream().findFirst());
    }

    private static Optional<Measure.Stated> at(FigureSpec spec, int row, int column) {
        return spec.rows()
                .get(row)
                .typed()
                .at(column)
                .or(() -> spec.columns().get(column).typed().at(row));
    }

    /** As many as are shown, or as its numbers have. */
    private static int decimals(FigureSpec spec, int column) {
        return spec.columns()
                .get(column)
                .decimals()
                .or(spec::decimals)
                .orElseGet(
                        () ->
                                IntStream.range(0, spec.rows().size())
                                        .mapToObj(r -> at(spec, r, column))
                                        .flatMap(Optional::stream)
                                        .filter(s -> s.number().isPresent())
                                        .mapToInt(s -> plain(s).scale())
                                        .max()
                                        .orElse(0));
    }

    private static BigDecimal plain(Measure.Stated stated) {
        BigDecimal number = BigDecimal.valueOf(stated.number().orElseThrow()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static LocalText shown(Measure.Stated stated, int decimals) {
        if (stated.number().isEmpty()) {
            return stated.words();
        }
        BigDecimal number = plain(stated);
        return LocalText.of(number.setScale(Math.max(number.scale(), decimals)).toPlainString());
    }

    /** Without the rows and columns at the ends in which nothing stands. */
    private TypedTable trimmed() {
        int last = rows.size();
        while (last > 0 && isBare(rows.get(last - 1))) {
            last--;
        }
        List<Row> left = rows.subList(0, last);
        int across = columns.size();
        while (across > 0 && isBare(left, across - 1)) {
            across--;
        }
        int width = across;
        return new TypedTable(
                heading,
                columns.subList(0, width),
                left.stream()
                        .map(r -> new Row(r.key(), r.label(), r.cells().subList(0, width)))
                        .toList(),
                origin,
                place);
    }

    private static boolean isBare(Row row) {
        return row.label().isEmpty() && row.cells().stream().allMatch(LocalText::isEmpty);
    }

    private boolean isBare(List<Row> left, int column) {
        return columns.get(column).head().isEmpty()
                && left.stream().allMatch(r -> r.cells().get(column).isEmpty());
    }

    /**
     * A figure in which this stands and nothing else; what is said of it besides stays. Rows and
     * columns at the ends in which nothing stands are left out.
     *
     * @throws FaultException if there is nothing in it, or numbers that are from nowhere
     */
    public FigureSpec on(FigureSpec figure) {
        return trimmed().whole(figure);
    }

    private FigureSpec whole(FigureSpec figure) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new FaultException("figures.typed.empty");
        }
        if (quotes() && origin.isEmpty() && place.isBlank()) {
            throw new FaultException("figures.typed.nowhere");
        }
        Set<String> taken = new HashSet<>();
        rows.forEach(r -> taken.add(r.key()));
        List<Axis> down =
                rows.stream()
                        .map(
                                r ->
                                        line(
                                                key(r.key(), "r", taken),
                                                r.label(),
                                                Typed.NOTHING,
                                                Optional.empty()))
                        .toList();
        Set<String> takenAcross = new HashSet<>();
        columns.forEach(c -> takenAcross.add(c.key()));
        List<Axis> across = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            Typed typed = typed(c);
            String key = key(column.key(), "c", takenAcross);
            across.add(line(key, column.head(), typed, decimals(c, typed)));
        }
        return new FigureSpec(
                figure.key(),
                figure.kind(),
                figure.number(),
                figure.title(),
                figure.subtitle(),
                figure.section(),
                heading,
                Piece.EMPTY,
                down,
                across,
                figure.sort(),
                0,
                figure.decimals(),
                figure.shortLabels(),
                figure.chart(),
                figure.note(),
                Optional.empty(),
                figure.alternative());
    }

    private static Axis line(String key, LocalText label, Typed typed, Optional<Integer> decimals) {
        return new Axis(new Axis.Single(), Piece.EMPTY, label, key, Role.SERIES, decimals, typed);
    }

    /** Its own, or one that no other has. */
    private static String key(String own, String letter, Set<String> taken) {
        if (!own.isEmpty()) {
            return own;
        }
        int i = 1;
        while (!taken.add(letter + i)) {
            i++;
        }
        return letter + i;
    }

    private Typed typed(int column) {
        Optional<Unit> unit = columns.get(column).unit();
        List<LocalText> cells = rows.stream().map(r -> r.cells().get(column)).toList();
        if (unit.isEmpty()) {
            return new Typed(
                    List.of(),
                    cells.stream().map(Optional::of).toList(),
                    Unit.NUMBER,
                    origin,
                    place);
        }
        List<Optional<BigDecimal>> numbers = cells.stream().map(TypedTable::number).toList();
        List<Optional<LocalText>> words =
                cells.stream()
                        .map(w -> Optional.of(w).filter(t -> number(t).isEmpty() && !t.isEmpty()))
                        .toList();
        boolean anyWords = words.stream().anyMatch(Optional::isPresent);
        return new Typed(numbers, anyWords ? words : List.of(), unit.get(), origin, place);
    }

    /** Where the last digits are noughts the number of decimals is said, since nothing tells it. */
    private Optional<Integer> decimals(int column, Typed typed) {
        if (columns.get(column).unit().isEmpty()) {
            return Optional.empty();
        }
        int shown =
                rows.stream()
                        .flatMap(r -> number(r.cells().get(column)).stream())
                        .mapToInt(BigDecimal::scale)
                        .max()
                        .orElse(0);
        return shown == typed.decimals() ? Optional.empty() : Optional.of(shown);
    }
}
