package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.util.List;
import java.util.stream.IntStream;

/** Whether a kind of chart can show the numbers that it was chosen for. */
final class ChartFit {
    /** Shows whatever there is. */
    static final Rule ANY = table -> {};

    /** Each row takes a place of its own along the page. */
    static final Rule ROWS = ChartFit::rows;

    /** Slices of one whole. */
    static final Rule SLICES =
            ROWS.and(
                    table ->
                            series(table).stream()
                                    .limit(1)
                                    .forEach(
                                            c -> negative(table, c, "figures.chart.pie_negative")));

    /** Parts of a whole in each row; percentages may stand on the other side of zero. */
    static final Rule PARTS = ROWS.and(ChartFit::parts);

    /** Five numbers in each row that do not go down. */
    static final Rule FIVE = ROWS.and(ChartFit::five);

    /** One number in each row. */
    static final Rule SINGLE =
            table -> {
                if (series(table).size() > 1) {
                    throw new FaultException("figures.chart.single", (long) series(table).size());
                }
            };

    /** How many there are, which is never below zero. */
    static final Rule COUNTS =
            table ->
                    series(table)
                            .forEach(c -> negative(table, c, "figures.chart.histogram_negative"));

    /** Numbers that one scale of colours holds for, in cells wide enough to be read. */
    static final Rule CELLS = ChartFit::cells;

    /** Percentages that are not below zero, each a length on one side. */
    static final Rule SHARES = ChartFit::shares;

    /** Series that one axis holds for, no more than are read beside each other. */
    static final Rule PANELS = ChartFit::panels;

    private ChartFit() {}

    /** What a kind of chart refuses. */
    @FunctionalInterface
    interface Rule {
        /**
         * @throws FaultException if a value could not be seen in the chart or would be seen wrongly
         */
        void check(FigureTable table);

        default Rule and(Rule other) {
            return table -> {
                check(table);
                other.check(table);
            };
        }
    }

    /**
     * @throws FaultException if a value could not be seen in the chart or would be seen wrongly
     */
    static void check(FigureTable table) {
        days(table);
        table.chart().kind().rule().check(table);
    }

    /**
     * Days are places in time: as lengths from zero, slices or dots beside such they say nothing.
     */
    private static void days(FigureTable table) {
        ChartStyle.Kind kind = table.chart().kind();
        boolean lengths = kind.fromZero() || kind == ChartStyle.Kind.PIE;
        for (int column = 0; column < table.columns().size(); column++) {
            Role role = table.columns().get(column).role();
            if (role == Role.MARK || role == Role.SERIES && lengths) {
                for (int row = 0; row < table.rows().size(); row++) {
                    if (table.column(row, column).unit() == Unit.DAY) {
                        throw new FaultException(
                                "figures.chart.day", table.columns().get(column).label());
                    }
                }
            }
        }
    }

    private static void rows(FigureTable table) {
        if (table.rows().size() > FigureLimits.DRAWN) {
            throw new FaultException(
                    "figures.limit.rows", (long) table.rows().size(), (long) FigureLimits.DRAWN);
        }
    }

    private static void parts(FigureTable table) {
        List<Integer> series = series(table);
        if (series.stream().anyMatch(c -> table.columns().get(c).unit() != Unit.PERCENT)) {
            series.forEach(c -> negative(table, c, "figures.chart.stack_negative"));
        }
    }

    private static void five(FigureTable table) {
        List<Integer> series = series(table);
        if (series.size() != 5) {
            throw new FaultException("figures.chart.box_numbers", (long) series.size());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Double before = null;
            for (int column : series) {
                Double value = table.cells().get(row).get(column).value();
                if (before != null && value != null && value < before) {
                    throw new FaultException(
                            "figures.chart.box_order",
                            table.rows().get(row).label(),
                            table.columns().get(column).label());
                }
                before = value == null ? before : value;
            }
        }
    }

    private static void shares(FigureTable table) {
        for (int column : series(table)) {
            Column shown = table.columns().get(column);
            if (shown.unit() != Unit.PERCENT) {
                throw new FaultException("figures.chart.diverging_shares", shown.label());
            }
            negative(table, column, "figures.chart.stack_negative");
        }
    }

    private static void panels(FigureTable table) {
        List<Integer> series = series(table);
        if (series.size() > FigureLimits.PANELS) {
            throw new FaultException(
                    "figures.chart.panels_many", (long) series.size(), (long) FigureLimits.PANELS);
        }
        boolean bars = table.chart().panels() != ChartStyle.Panels.LINE;
        if (bars && table.rows().size() > FigureLimits.IN_PANEL) {
            throw new FaultException(
                    "figures.chart.panels_rows",
                    (long) table.rows().size(),
                    (long) FigureLimits.IN_PANEL);
        }
        for (Column column : table.columns()) {
            if (column.role() == Role.MARK) {
                throw new FaultException("figures.chart.panels_marks", column.label());
            }
        }
        oneUnit(table, series, "figures.chart.panels_units");
    }

    private static void cells(FigureTable table) {
        List<Integer> series = series(table);
        if (series.size() > FigureLimits.BESIDE) {
            throw new FaultException(
                    "figures.chart.heat_columns", (long) series.size(), (long) FigureLimits.BESIDE);
        }
        oneUnit(table, series, "figures.chart.heat_units");
    }

    /** Numbers of one kind, which one scale holds for. */
    private static void oneUnit(FigureTable table, List<Integer> series, String key) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column : series) {
                Column first = table.column(0, series.getFirst());
                Column here = table.column(row, column);
                if (here.unit() != first.unit()) {
                    throw new FaultException(key, first.label(), here.label());
                }
            }
        }
    }

    private static List<Integer> series(FigureTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(c -> table.columns().get(c).role() == Role.SERIES)
                .boxed()
                .toList();
    }

    private static void negative(FigureTable table, int column, String key) {
        for (int row = 0; row < table.rows().size(); row++) {
            Double value = table.cells().get(row).get(column).value();
            if (value != null && value < 0) {
                Column shown = table.columns().get(column);
                throw new FaultException(key, table.rows().get(row).label(), shown.label(), value);
            }
        }
    }
}
