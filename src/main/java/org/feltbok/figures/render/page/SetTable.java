package org.feltbok.figures.render.page;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.HeatScale;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.style.HouseStyle;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A figure's numbers as a table on a page, rounded as shown: what stands in its cells and at which
 * side, how wide its columns are, and the colours of a heat table.
 */
public final class SetTable {
    /** Of the type that the style gives, in points. */
    public static final double SIZE = 9;

    /** Tables of more rows than this, with the head, may break over pages; others do not. */
    public static final int ON_ONE_PAGE = 25;

    private static final double NARROWEST = 1.35;
    private static final double WIDEST = 2.6;
    private static final double LABELS = 0.28;
    private static final double LETTER = 0.2;
    private static final double MARGINS = 0.6;

    private final FigureTable table;
    private final FigureView view;
    private final Numbers numbers;
    private final Colours colours;
    private final Optional<HeatScale> heat;
    private final ColumnWidths laid;

    /**
     * @param width of the table in centimetres
     */
    public SetTable(FigureTable table, double width, Locale locale, HouseStyle style) {
        this.table = table;
        view = new FigureView(table);
        numbers = new Numbers(locale, style.numbers());
        colours = Colours.of(style);
        heat =
                table.chart().kind() == ChartStyle.Kind.HEAT && ChartForms.canDraw(table)
                        ? Optional.of(HeatScale.of(table, colours))
                        : Optional.empty();
        laid = laid(width);
    }

    /** Whether a figure stands in a document as a set table, and not as a drawing. */
    public static boolean isSet(FigureTable table) {
        return !ChartForms.canDraw(table) || table.chart().kind().inCells();
    }

    public FigureTable table() {
        return table;
    }

    /** How wide its columns are, the first of the labels. */
    public ColumnWidths laid() {
        return laid;
    }

    /** Above a column; 0 = that of the labels. */
    public String head(int column) {
        return column == 0 ? table.rowHeading() : table.columns().get(column - 1).label();
    }

    /** In a cell; column 0 = the labels. */
    public String text(int row, int column) {
        return column == 0 ? table.rows().get(row).label() : number(row, column - 1);
    }

    /** Whether words stand there, at the left; numbers stand below each other at the right. */
    public boolean isWords(int column) {
        return column == 0 || view.isText(column - 1);
    }

    /** The colour of a heat table's cell. */
    public Optional<Color> shade(int row, int column) {
        if (column == 0 || !HeatScale.columns(view).contains(column - 1)) {
            return Optional.empty();
        }
        Double value = view.value(row, column - 1);
        return value == null ? Optional.empty() : heat.map(h -> h.at(value));
    }

    /** The ink that is read on it. */
    public Color ink(Color shade) {
        return colours.inkOn(shade);
    }

    private String number(int row, int column) {
        Double value = view.value(row, column);
        FigureTable.Cell cell = view.cell(row, column);
        if (value == null && (view.isText(column) || cell.isTyped() || cell.isSuppressed())) {
            return cell.text();
        }
        return value == null
                ? "–"
                : numbers.full(value, view.column(row, column)) + view.sign(row, column);
    }

    private ColumnWidths laid(double width) {
        int columns = table.columns().size();
        boolean words = IntStream.range(0, columns).anyMatch(view::isText);
        double column = words ? words(width) : column(width, columns);
        List<ColumnWidths.Column> all = new ArrayList<>();
        for (int c = 0; c <= columns; c++) {
            int at = c;
            all.add(
                    new ColumnWidths.Column(
                            c == 0 ? width - column * columns : column,
                            head(c),
                            IntStream.range(0, table.rows().size())
                                    .mapToObj(row -> text(row, at))
                                    .toList()));
        }
        return ColumnWidths.of(all, width);
    }

    /** Words take what the labels leave. */
    private double words(double width) {
        int longest = table.rowHeading().length();
        for (FigureTable.Header row : table.rows()) {
            longest = Math.max(longest, row.label().length());
        }
        double labels = Math.min(width * LABELS, MARGINS + longest * LETTER);
        return (width - labels) / table.columns().size();
    }

    private static double column(double width, int columns) {
        double room = width * (1 - LABELS) / Math.max(1, columns);
        return Math.min(WIDEST, Math.max(Math.min(NARROWEST, room), room));
    }
}
