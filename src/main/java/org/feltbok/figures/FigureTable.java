package org.feltbok.figures;

import org.feltbok.analysis.Interval;
import org.feltbok.base.text.PlainText;
import org.jspecify.annotations.Nullable;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a figure or table shows: a small labelled matrix of numbers. Every renderer takes it and
 * draws; none computes. Its texts hold no characters that a file format or a screen cannot take.
 *
 * @param id key of the figure, such as figur-57
 * @param caption number and title as shown, e.g. "Figur 57. Behov og betydning av ..."
 * @param subtitle question or explanation above the chart; may be empty
 * @param rowHeading heading above the row labels
 * @param note base, method, missing and provenance, shown below; may be empty
 * @param alternative what the author lets it say to those who cannot see it; empty = what its
 *     numbers say
 * @param cells one list a row, one cell a column
 * @param chart how it is drawn
 */
public record FigureTable(
        String id,
        String caption,
        String subtitle,
        String rowHeading,
        List<Header> rows,
        List<Column> columns,
        List<List<Cell>> cells,
        ChartStyle chart,
        String note,
        String alternative) {

    /** A figure of which the author says nothing to those who cannot see it. */
    public FigureTable(
            String id,
            String caption,
            String subtitle,
            String rowHeading,
            List<Header> rows,
            List<Column> columns,
            List<List<Cell>> cells,
            ChartStyle chart,
            String note) {
        this(id, caption, subtitle, rowHeading, rows, columns, cells, chart, note, "");
    }

    public FigureTable {
        id = PlainText.of(id);
        caption = PlainText.of(caption);
        subtitle = PlainText.of(subtitle);
        rowHeading = PlainText.of(rowHeading);
        note = PlainText.of(note);
        alternative = PlainText.of(alternative);
    }

    /**
     * How many answers or cases its computed numbers rest on. A number of one case, or of a group
     * of which a register has one row, is that one's own and rests on nothing else.
     */
    public IntSummaryStatistics bases() {
        return bases(cells.stream().flatMap(List::stream));
    }

    /** The same of numbers that are no counts, which rest on nothing but themselves. */
    public IntSummaryStatistics basesWithoutCounts() {
        int wide = columns.size();
        return bases(
                IntStream.range(0, rows.size() * wide)
                        .filter(i -> column(i / wide, i % wide).unit() != Unit.COUNT)
                        .mapToObj(i -> cells.get(i / wide).get(i % wide)));
    }

    /** The same of one column. */
    public IntSummaryStatistics bases(int column) {
        return bases(cells.stream().map(row -> row.get(column)));
    }

    private static IntSummaryStatistics bases(Stream<Cell> some) {
        return RangedNote.told(
                        some.filter(c -> c.value() != null && !c.isTyped())
                                .filter(c -> c.n() != null)
                                .map(Cell::n)
                                .toList(),
                        n -> n)
                .stream()
                .mapToInt(n -> n)
                .summaryStatistics();
    }

    /** With a sentence before the note. */
    FigureTable withNote(String sentence) {
        return with(columns, cells, chart, (sentence + " " + note).strip(), alternative);
    }

    /** The same with other numbers and another note. */
    FigureTable with(List<List<Cell>> otherCells, String otherNote) {
        return with(columns, otherCells, chart, otherNote, alternative);
    }

    /** The same numbers shown with other decimals. */
    public FigureTable shown(List<Column> otherColumns, List<List<Cell>> otherCells) {
        return with(otherColumns, otherCells, chart, note, alternative);
    }

    /** The same drawn in another way. */
    public FigureTable drawn(ChartStyle other) {
        return with(columns, cells, other, note, alternative);
    }

    /** The same saying something else to those who cannot see it. */
    public FigureTable saying(String other) {
        return with(columns, cells, chart, note, other);
    }

    private FigureTable with(
            List<Column> columns,
            List<List<Cell>> cells,
            ChartStyle chart,
            String note,
            String alternative) {
        return new FigureTable(
                id, caption, subtitle, rowHeading, rows, columns, cells, chart, note, alternative);
    }

    /**
     * A row's key and label.
     *
     * @param shortLabel for narrow places; never empty
     * @param scaleStep for answers of an ordered scale: position from 0; -1 = none
     * @param scaleLength number of steps of that scale; 0 = none
     * @param dontKnow the row holds "don't know" answers
     * @param time where it stands in time, as a year with decimals; NaN = nowhere, or as it is
     *     called
     */
    public record Header(
            String key,
            String label,
            String shortLabel,
            int scaleStep,
            int scaleLength,
            boolean dontKnow,
            double time) {
        public Header {
            key = PlainText.of(key);
            label = PlainText.of(label);
            shortLabel = PlainText.of(shortLabel);
        }

        /** A row that stands nowhere in time but as it is called. */
        public Header(
                String key,
                String label,
                String shortLabel,
                int scaleStep,
                int scaleLength,
                boolean dontKnow) {
            this(key, label, shortLabel, scaleStep, scaleLength, dontKnow, Double.NaN);
        }

        /** A row that is no answer. */
        public Header(String key, String label, String shortLabel) {
            this(key, label, shortLabel, -1, 0, false);
        }
    }

    /** How a column's numbers are meant. */
    public enum Unit {
        PERCENT,
        COUNT,
        MEAN,
        NUMBER,
        /** a day, as {@link org.feltbok.base.text.DayNumber} counts it; shown as a date */
        DAY
    }

    /** What a column is for. */
    public enum Role {
        /** drawn in the chart */
        SERIES,
        /** drawn as dots on an axis of its own beside stacked bars */
        MARK,
        /** in the table only: n, base, means not drawn */
        DATA,
        /** the x value of a scatter plot */
        X,
        /** the y value of a scatter plot */
        Y
    }

    /**
     * @param decimals shown after the decimal sign
     * @param scaleStep for answers of an ordered scale: position from 0; -1 = none
     * @param scaleLength number of steps of that scale; 0 = none
     * @param dontKnow the column holds "don't know" answers
     */
    public record Column(
            String key,
            String label,
            Unit unit,
            int decimals,
            Role role,
            int scaleStep,
            int scaleLength,
            boolean dontKnow) {
        public Column {
            key = PlainText.of(key);
            label = PlainText.of(label);
        }
    }

    /** How a published value compares with today's data at the printed number of decimals. */
    public enum Verdict {
        /** no published value */
        NONE,
        MATCH,
        /**
         * today's value lies exactly half way between two printed numbers, and the report has the
         * one nearer to zero: it agrees only if halves are rounded down
         */
        HALF_DOWN,
        DIFFERS,
        /** differs, and the report's errata explain it */
        ERRATUM,
        /** the report gives only an approximate number ("nearly 60"): not compared */
        APPROXIMATE,
        /** not computed: its figure quotes it */
        QUOTED,
        /** not computed, and its row says why */
        UNCOVERED
    }

    /**
     * One number. A value that is undefined (no cases, no variation) is null, never 0 or NaN.
     *
     * @param value unrounded; percentages as 0 to 100
     * @param n number of units the value rests on; null where that means nothing
     * @param published the published value, if any
     * @param publishedText as printed
     * @param shown where it is of another kind than its column, such as a standard deviation below
     *     a number of answers; null = as the column
     * @param interval where the value may lie; null unless the figure asks for it
     * @param tested the test that its group is part of; null unless the figure asks for one
     * @param given whether it is computed, and what it holds if not
     */
    public record Cell(
            @Nullable Double value,
            @Nullable Integer n,
            @Nullable Double published,
            @Nullable String publishedText,
            Verdict verdict,
            String measure,
            @Nullable Shown shown,
            @Nullable Interval interval,
            @Nullable Tested tested,
            CellSource given) {
        public Cell {
            publishedText = publishedText == null ? null : PlainText.of(publishedText);
            measure = PlainText.of(measure);
        }

        public Cell(
                @Nullable Double value,
                @Nullable Integer n,
                @Nullable Double published,
                @Nullable String publishedText,
                Verdict verdict,
                String measure) {
            this(
                    value,
                    n,
                    published,
                    publishedText,
                    verdict,
                    measure,
                    null,
                    null,
                    null,
                    CellSource.COMPUTED);
        }

        public Cell(
                @Nullable Double value,
                @Nullable Integer n,
                @Nullable Double published,
                @Nullable String publishedText,
                Verdict verdict,
                String measure,
                @Nullable Shown shown) {
            this(
                    value,
                    n,
                    published,
                    publishedText,
                    verdict,
                    measure,
                    shown,
                    null,
                    null,
                    CellSource.COMPUTED);
        }

        public Cell(
                @Nullable Double value,
                @Nullable Integer n,
                @Nullable Double published,
                @Nullable String publishedText,
                Verdict verdict,
                String measure,
                @Nullable Shown shown,
                @Nullable Interval interval) {
            this(
                    value,
                    n,
                    published,
                    publishedText,
                    verdict,
                    measure,
                    shown,
                    interval,
                    null,
                    CellSource.COMPUTED);
        }

        /** The same with another source. */
        Cell from(CellSource other) {
            return new Cell(
                    value,
                    n,
                    published,
                    publishedText,
                    verdict,
                    measure,
                    shown,
                    interval,
                    tested,
                    other);
        }

        /** The same with another unit and other decimals. */
        public Cell shownAs(Shown other) {
            return new Cell(
                    value,
                    n,
                    published,
                    publishedText,
                    verdict,
                    measure,
                    other,
                    interval,
                    tested,
                    given);
        }

        public CellSource.Kind kind() {
            return given.kind();
        }

        /**
         * Whether it holds what was typed, or was left empty among what was, and no computed
         * number.
         */
        public boolean isTyped() {
            return kind() == CellSource.Kind.QUOTED || kind() == CellSource.Kind.TEXT;
        }

        /**
         * Whether its number is left out, for it rests on few answers or tells of one that does.
         */
        public boolean isSuppressed() {
            return !isTyped() && given.text().equals(CellSource.SUPPRESSED_SIGN);
        }

        /** Whether its number bears the sign of those that rest on few answers. */
        public boolean isSmall() {
            return given.sign().endsWith(CellSource.SMALL_SIGN);
        }

        /** What stands after its number: the sign of its test and that of its kind. */
        public String sign() {
            return (isSignificant() ? SIGNIFICANT : "") + given.sign();
        }

        /** Words in place of a number; empty where there are none. */
        public String text() {
            return given.text();
        }

        /** Whether its test says that the difference is hardly chance, so that it bears a sign. */
        public boolean isSignificant() {
            return tested != null && tested.isSignificant();
        }
    }

    /** The sign of a number whose test is below the figure's level. */
    public static final String SIGNIFICANT = "*";

    /**
     * A test between groups, as a cell tells of it.
     *
     * @param method word of the test, such as {@code welch}
     * @param words what was compared, with n, and what came of it or why nothing did
     * @param statistic null where it has none or is undefined
     * @param p two sided; null where it is undefined
     * @param adjusted p adjusted for the number of comparisons; null if it is not
     */
    public record Tested(
            String method,
            String words,
            @Nullable Double statistic,
            List<Double> df,
            @Nullable Double p,
            @Nullable Double adjusted,
            boolean isSignificant) {
        public Tested {
            words = PlainText.of(words);
            df = List.copyOf(df);
        }
    }

    /** The unit and decimals of a single number. */
    public record Shown(Unit unit, int decimals) {
        /** What holds for a column that has numbers of both kinds. */
        Shown with(Shown other) {
            return new Shown(
                    unit == other.unit ? unit : Unit.NUMBER, Math.max(decimals, other.decimals));
        }
    }

    /** The column as it holds for one of its cells: with the unit and decimals of that number. */
    public Column column(int row, int column) {
        Column whole = columns.get(column);
        Shown shown = cells.get(row).get(column).shown();
        return shown == null
                ? whole
                : new Column(
                        whole.key(),
                        whole.label(),
                        shown.unit(),
                        shown.decimals(),
                        whole.role(),
                        whole.scaleStep(),
                        whole.scaleLength(),
                        whole.dontKnow());
    }
}
