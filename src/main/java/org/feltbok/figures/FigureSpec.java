package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure or table as data: what stands in its rows and columns, and how it looks. Its JSON form
 * is described on the page on plain files.
 *
 * @param key short name, such as {@code figur-57}
 * @param number as printed in the report; empty = none
 * @param title without "Figur 57."
 * @param subtitle the question asked, or an explanation; may be empty
 * @param section key of the section of the report it stands in; empty = in none
 * @param rowHeading above the row labels; may be empty
 * @param base what holds for every cell unless row or column say otherwise
 * @param sort order of the rows; empty = as they come
 * @param limit most rows shown; 0 = all
 * @param decimals for all columns that do not say otherwise; empty = as usual for the statistic
 * @param shortLabels whether rows and columns carry their short labels
 * @param note of the author, shown after what the program says about base and sources; may be empty
 * @param test between the groups it compares; empty = none
 * @param alternative what it says to those who cannot see it; empty = what its numbers say
 */
public record FigureSpec(
        String key,
        Kind kind,
        Optional<Integer> number,
        LocalText title,
        LocalText subtitle,
        String section,
        LocalText rowHeading,
        Piece base,
        List<Axis> rows,
        List<Axis> columns,
        Optional<Sort> sort,
        int limit,
        Optional<Integer> decimals,
        boolean shortLabels,
        ChartSpec chart,
        LocalText note,
        Optional<TestSpec> test,
        LocalText alternative) {

    /** Whether it is counted among the figures or the tables. */
    public enum Kind {
        FIGURE,
        TABLE
    }

    /**
     * @param column key of the column to sort by; empty = the first
     */
    public record Sort(String column, boolean descending) {}

    /**
     * How it is drawn; as {@link ChartStyle}, with texts in several languages.
     *
     * @param min least value on the value axis; NaN = automatic
     * @param max greatest value; NaN = automatic
     * @param fitLine whether a line is fitted to the points of a scatter plot
     * @param panels what the panels of small multiples are
     */
    public record ChartSpec(
            ChartStyle.Kind kind,
            boolean labels,
            double labelsFrom,
            LocalText axisTitle,
            LocalText secondAxisTitle,
            double min,
            double max,
            List<Double> xLines,
            List<Double> yLines,
            boolean pointLabels,
            boolean fitLine,
            ChartStyle.Panels panels) {

        /** Whether each number is written, so that each can bear a sign. */
        boolean bearsSigns() {
            return panels.drawn(kind).bearsSigns(labels, pointLabels);
        }

        public static ChartSpec of(ChartStyle.Kind kind) {
            ChartStyle usual = ChartStyle.of(kind);
            LocalText none = LocalText.of("");
            return new ChartSpec(
                    kind,
                    true,
                    usual.labelsFrom(),
                    none,
                    none,
                    Double.NaN,
                    Double.NaN,
                    List.of(),
                    List.of(),
                    false,
                    false,
                    ChartStyle.Panels.BAR);
        }
    }

    /**
     * Reads a specification.
     *
     * @param place what faults name: the file it stands in
     * @throws org.feltbok.base.FaultException with every fault found and the path of each in the
     *     JSON
     */
    public static FigureSpec parse(String json, String place) {
        return SpecReader.read(json, place);
    }

    /** As JSON, laid out for reading; {@link #parse} gives the same specification again. */
    public String toJson() {
        return SpecWriter.write(this);
    }

    /** Whether its author says how many decimals numbers have, which goes before a house style. */
    public boolean saysDecimals() {
        return decimals.isPresent()
                || Stream.concat(rows.stream(), columns.stream()).anyMatch(Axis::saysDecimals);
    }

    public FigureSpec withTexts(
            LocalText otherTitle, LocalText otherSubtitle, LocalText otherNote) {
        var other = new Changing(this);
        other.title = otherTitle;
        other.subtitle = otherSubtitle;
        other.note = otherNote;
        return other.spec();
    }

    /** Saying something else to those who cannot see it. */
    public FigureSpec saying(LocalText other) {
        var changed = new Changing(this);
        changed.alternative = other;
        return changed.spec();
    }

    /** With all its numbers weighted by something; empty = as rows and columns say themselves. */
    public FigureSpec weighted(String weight) {
        var other = new Changing(this);
        other.base =
                new Piece(
                        base.variable(),
                        base.years(),
                        base.codes(),
                        base.statistic(),
                        base.of(),
                        base.given(),
                        base.by(),
                        weight);
        return other.spec();
    }

    public FigureSpec withRows(List<Axis> otherRows, Optional<Sort> otherSort, int otherLimit) {
        var other = new Changing(this);
        other.rows = otherRows;
        other.sort = otherSort;
        other.limit = otherLimit;
        return other.spec();
    }

    /** Drawn otherwise, with its numbers rounded otherwise. */
    FigureSpec drawn(
            ChartSpec otherChart,
            List<Axis> otherRows,
            List<Axis> otherColumns,
            Optional<Integer> otherDecimals) {
        var other = new Changing(this);
        other.chart = otherChart;
        other.rows = otherRows;
        other.columns = otherColumns;
        other.decimals = otherDecimals;
        return other.spec();
    }

    /** In another section of the report; empty = in none. */
    public FigureSpec in(String otherSection) {
        var other = new Changing(this);
        other.section = otherSection;
        return other.spec();
    }

    /** Under another key and number. */
    public FigureSpec as(String otherKey, Optional<Integer> otherNumber) {
        var other = new Changing(this);
        other.key = otherKey;
        other.number = otherNumber;
        return other.spec();
    }

    /** A specification of which something becomes other; all else stays. */
    private static final class Changing {
        private final FigureSpec from;
        private String key;
        private Optional<Integer> number;
        private LocalText title;
        private LocalText subtitle;
        private String section;
        private Piece base;
        private List<Axis> rows;
        private List<Axis> columns;
        private Optional<Integer> decimals;
        private ChartSpec chart;
        private Optional<Sort> sort;
        private int limit;
        private LocalText note;
        private LocalText alternative;

        Changing(FigureSpec from) {
            this.from = from;
            key = from.key;
            number = from.number;
            title = from.title;
            subtitle = from.subtitle;
            section = from.section;
            base = from.base;
            rows = from.rows;
            columns = from.columns;
            decimals = from.decimals;
            chart = from.chart;
            sort = from.sort;
            limit = from.limit;
            note = from.note;
            alternative = from.alternative;
        }

        FigureSpec spec() {
            return new FigureSpec(
                    key,
                    from.kind,
                    number,
                    title,
                    subtitle,
                    section,
                    from.rowHeading,
                    base,
                    rows,
                    columns,
                    sort,
                    limit,
                    decimals,
                    from.shortLabels,
                    chart,
                    note,
                    from.test,
                    alternative);
        }
    }
}
