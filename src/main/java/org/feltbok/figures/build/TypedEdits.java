package org.feltbok.figures.build;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.LookWords;
import org.feltbok.figures.TypedTable;
import org.feltbok.figures.TypedTable.Column;
import org.feltbok.figures.TypedTable.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What can be done with a table that is typed. The heads of its columns are row {@link #HEADS}, the
 * names of its rows column {@link #NAMES}.
 */
public final class TypedEdits {
    public static final int HEADS = -1;
    public static final int NAMES = -1;

    /** Longer tables are made in their files. */
    public static final int MOST_CELLS = 1_500;

    private static final LocalText NOTHING = LocalText.of("");

    /** Two columns and three rows, all empty. */
    public static final TypedTable EMPTY =
            sized(new TypedTable(NOTHING, List.of(), List.of(), "", ""), 3, 2);

    private final Language language;
    private final String in;

    /**
     * @param language in which numbers are typed
     * @param in code of the language of texts; empty = the study's own
     */
    public TypedEdits(Language language, String in) {
        this.language = language;
        this.in = in;
    }

    // ---- what stands in a cell

    /** A text as it is shown and typed. */
    public String shown(TypedTable table, int row, int column) {
        LocalText text = text(table, row, column);
        boolean isNumber = isOfNumbers(table, row, column);
        return isNumber && TypedTable.number(text).isPresent()
                ? language == Language.NB ? text.text().replace('.', ',') : text.text()
                : in.isEmpty() || isNumber ? text.text() : text.others().getOrDefault(in, "");
    }

    /** The text in the study's own language, where another is written. */
    public String own(TypedTable table, int row, int column) {
        return text(table, row, column).text();
    }

    private static LocalText text(TypedTable table, int row, int column) {
        if (row == HEADS) {
            return column == NAMES ? table.heading() : table.columns().get(column).head();
        }
        Row line = table.rows().get(row);
        return column == NAMES ? line.label() : line.cells().get(column);
    }

    private static boolean isOfNumbers(TypedTable table, int row, int column) {
        return row != HEADS && column != NAMES && table.columns().get(column).unit().isPresent();
    }

    /**
     * The table with something typed into a cell.
     *
     * @throws FaultException if a column of numbers cannot take it
     */
    public TypedTable typed(TypedTable table, int row, int column, String text) {
        String words = text.strip();
        LocalText now =
                isOfNumbers(table, row, column)
                        ? LocalText.of(number(words))
                        : LookWords.with(text(table, row, column), in, words);
        return put(table, row, column, now);
    }

    /** Words without a digit, such as a dash, stand among numbers as they are. */
    private String number(String words) {
        String bare = words.endsWith("%") ? words.substring(0, words.length() - 1).strip() : words;
        return switch (WrittenNumber.typed(bare, language)) {
            case WrittenNumber.Value v ->
                    BigDecimal.valueOf(v.value())
                            .setScale(v.decimals(), RoundingMode.HALF_UP)
                            .toPlainString();
            case WrittenNumber.TwoWays t ->
                    throw new FaultException("base.number.two_ways", words, t.small(), t.large());
            case WrittenNumber.None n -> {
                if (words.chars().anyMatch(Character::isDigit)) {
                    throw new FaultException("figures.typed.number", words);
                }
                yield words;
            }
        };
    }

    private static TypedTable put(TypedTable table, int row, int column, LocalText text) {
        if (row == HEADS && column == NAMES) {
            return of(table, text, table.columns(), table.rows());
        }
        if (row == HEADS) {
            List<Column> columns = new ArrayList<>(table.columns());
            Column was = columns.get(column);
            columns.set(column, new Column(was.key(), text, was.unit()));
            return of(table, table.heading(), columns, table.rows());
        }
        List<Row> rows = new ArrayList<>(table.rows());
        Row was = rows.get(row);
        if (column == NAMES) {
            rows.set(row, new Row(was.key(), text, was.cells()));
        } else {
            List<LocalText> cells = new ArrayList<>(was.cells());
            cells.set(column, text);
            rows.set(row, new Row(was.key(), was.label(), cells));
        }
        return of(table, table.heading(), table.columns(), rows);
    }

    private static TypedTable of(
            TypedTable table, LocalText heading, List<Column> columns, List<Row> rows) {
        return new TypedTable(heading, columns, rows, table.origin(), table.place());
    }

    /** From somewhere else. */
    public static TypedTable from(TypedTable table, String origin, String place) {
        return new TypedTable(
                table.heading(), table.columns(), table.rows(), origin, place.strip());
    }

    // ---- rows and columns

    /** With an empty row at a place. */
    public static TypedTable addRow(TypedTable table, int at) {
        List<Row> rows = new ArrayList<>(table.rows());
        rows.add(at, new Row("", NOTHING, Collections.nCopies(table.columns().size(), NOTHING)));
        return of(table, table.heading(), table.columns(), rows);
    }

    /** With an empty column at a place, of words as the one before it is or of numbers. */
    public static TypedTable addColumn(TypedTable table, int at, Optional<Unit> unit) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(at, new Column("", NOTHING, unit));
        return of(table, table.heading(), columns, cells(table, c -> c.add(at, NOTHING)));
    }

    public static TypedTable removeRow(TypedTable table, int row) {
        List<Row> rows = new ArrayList<>(table.rows());
        rows.remove(row);
        return of(table, table.heading(), table.columns(), rows);
    }

    public static TypedTable removeColumn(TypedTable table, int column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.remove(column);
        return of(table, table.heading(), columns, cells(table, c -> c.remove(column)));
    }

    /** A row changes places with a neighbour; as it is where there is none. */
    public static TypedTable moveRow(TypedTable table, int row, int by) {
        int to = row + by;
        if (row < 0 || to < 0 || to >= table.rows().size()) {
            return table;
        }
        List<Row> rows = new ArrayList<>(table.rows());
        Collections.swap(rows, row, to);
        return of(table, table.heading(), table.columns(), rows);
    }

    private static List<Row> cells(
            TypedTable table, java.util.function.Consumer<List<LocalText>> change) {
        return table.rows().stream()
                .map(
                        r -> {
                            List<LocalText> cells = new ArrayList<>(r.cells());
                            change.accept(cells);
                            return new Row(r.key(), r.label(), cells);
                        })
                .toList();
    }

    private static TypedTable sized(TypedTable table, int rows, int columns) {
        TypedTable now = table;
        while (now.columns().size() < columns) {
            now = addColumn(now, now.columns().size(), Optional.empty());
        }
        while (now.rows().size() < rows) {
            now = addRow(now, now.rows().size());
        }
        return now;
    }

    /**
     * A column of words, or of numbers.
     *
     * @throws FaultException if what stands there is no number
     */
    public TypedTable holds(TypedTable table, int column, Optional<Unit> unit) {
        Column was = table.columns().get(column);
        Function<LocalText, LocalText> read =
                unit.isEmpty() || was.unit().isPresent()
                        ? c -> c
                        : c -> LocalText.of(number(c.text()));
        List<Row> rows = cells(table, c -> c.set(column, read.apply(c.get(column))));
        List<Column> columns = new ArrayList<>(table.columns());
        columns.set(column, new Column(was.key(), was.head(), unit));
        TypedTable now = of(table, table.heading(), columns, rows);
        return unit.isPresent() || was.unit().isEmpty() ? now : asShown(now, table, column);
    }

    /** Numbers that become words stay as they were read. */
    private TypedTable asShown(TypedTable now, TypedTable before, int column) {
        TypedTable shown = now;
        for (int r = 0; r < now.rows().size(); r++) {
            shown = put(shown, r, column, LocalText.of(shown(before, r, column)));
        }
        return shown;
    }

    // ---- blocks of other programs

    /**
     * A block laid over the table from a cell on; rows and columns are added as they are needed. A
     * column without anything in it becomes one of numbers where all that comes into it are.
     *
     * @param block rows of cells, which may be of different lengths
     * @throws FaultException if it is larger than can be typed here
     */
    public TypedTable pasted(TypedTable table, int row, int column, List<List<String>> block) {
        List<List<String>> lines = new ArrayList<>(block);
        while (lines.size() > 1 && lines.getLast().stream().allMatch(String::isBlank)) {
            lines.removeLast();
        }
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        int rows = Math.max(table.rows().size(), row + lines.size());
        int columns = Math.max(table.columns().size(), column + width);
        if ((long) rows * columns > MOST_CELLS) {
            throw new FaultException(
                    "figures.typed.large", (long) rows * columns, (long) MOST_CELLS);
        }
        TypedTable now = sized(table, rows, columns);
        for (int c = Math.max(column, 0); c < column + width; c++) {
            now = meant(now, row, c, column, lines);
        }
        for (int r = 0; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                now = laid(now, row + r, column + c, lines.get(r).get(c).strip());
            }
        }
        return now;
    }

    /** The column as it is to be for what comes into it. */
    private TypedTable meant(
            TypedTable table, int row, int column, int first, List<List<String>> lines) {
        List<String> coming =
                IntStream.range(row == HEADS ? 1 : 0, lines.size())
                        .filter(r -> column - first < lines.get(r).size())
                        .mapToObj(r -> lines.get(r).get(column - first).strip())
                        .filter(w -> !w.isEmpty())
                        .toList();
        boolean isEmpty = table.rows().stream().allMatch(r -> r.cells().get(column).isEmpty());
        boolean isOfNumbers = table.columns().get(column).unit().isPresent();
        if (coming.isEmpty() || !isEmpty && !isOfNumbers) {
            return table;
        }
        boolean areNumbers =
                coming.stream().allMatch(this::fits) && coming.stream().anyMatch(this::isNumber);
        boolean percent = areNumbers && coming.stream().anyMatch(w -> w.endsWith("%"));
        Optional<Unit> unit =
                !areNumbers
                        ? Optional.empty()
                        : isOfNumbers
                                ? table.columns().get(column).unit()
                                : Optional.of(percent ? Unit.PERCENT : Unit.NUMBER);
        return holds(table, column, unit);
    }

    private boolean fits(String words) {
        try {
            number(words);
            return true;
        } catch (FaultException none) {
            return false;
        }
    }

    private boolean isNumber(String words) {
        return fits(words) && TypedTable.number(LocalText.of(number(words))).isPresent();
    }

    private TypedTable laid(TypedTable table, int row, int column, String words) {
        return isOfNumbers(table, row, column)
                ? put(table, row, column, LocalText.of(number(words)))
                : put(table, row, column, LookWords.with(text(table, row, column), in, words));
    }
}
