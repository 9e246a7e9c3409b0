package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.util.stream.IntStream;

/** Whether a kind of chart can show the numbers that it was chosen for. */
final class ChartFit {
    private ChartFit() {}

    /**
     * @throws FaultException if a value could not be seen in the chart or would be seen wrongly
     */
    static void check(FigureTable table) {
        ChartStyle.Kind kind = table.chart().kind();
        int[] series =
                IntStream.range(0, table.columns().size())
                        .filter(c -> table.columns().get(c).role() == Role.SERIES)
                        .toArray();
        if (kind == ChartStyle.Kind.PIE && series.length > 0) {
            negative(table, series[0], "figures.chart.pie_negative");
        }
        boolean shares =
                IntStream.of(series)
                        .mapToObj(c -> table.columns().get(c))
                        .anyMatch(c -> c.unit() != Unit.PERCENT);
        if (kind.stacked() && shares) {
            for (int column : series) {
                negative(table, column, "figures.chart.stack_negative");
            }
        }
        if (kind.slots() && table.rows().size() > FigureLimits.DRAWN) {
            throw new FaultException(
                    "figures.limit.rows", (long) table.rows().size(), (long) FigureLimits.DRAWN);
        }
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
