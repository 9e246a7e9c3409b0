package org.feltbok.figures.style;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.style.HouseStyle.LabelRule;

import java.util.List;

/**
 * A figure as a house style shows it: decimals, and which bars carry numbers; no number changes.
 */
public final class Styled {
    private Styled() {}

    /** What the author says of a figure's decimals goes before the style. */
    public static FigureTable of(FigureTable table, FigureSpec spec, HouseStyle style) {
        FigureTable labelled = table.drawn(chart(table.chart(), style.labels()));
        if (spec.saysDecimals()) {
            return labelled;
        }
        NumberRules rules = style.numbers();
        List<Column> columns = table.columns().stream().map(c -> column(c, rules)).toList();
        List<List<Cell>> cells =
                table.cells().stream()
                        .map(row -> row.stream().map(c -> cell(c, rules)).toList())
                        .toList();
        return labelled.shown(columns, cells);
    }

    private static Column column(Column column, NumberRules rules) {
        return new Column(
                column.key(),
                column.label(),
                column.unit(),
                rules.decimals(column.unit()).orElse(column.decimals()),
                column.role(),
                column.scaleStep(),
                column.scaleLength(),
                column.dontKnow());
    }

    private static Cell cell(Cell cell, NumberRules rules) {
        FigureTable.Shown shown = cell.shown();
        return shown == null
                ? cell
                : cell.shownAs(
                        new FigureTable.Shown(
                                shown.unit(),
                                rules.decimals(shown.unit()).orElse(shown.decimals())));
    }

    private static ChartStyle chart(ChartStyle chart, LabelRule rule) {
        boolean labels =
                switch (rule.bars()) {
                    case FIGURE -> chart.labels();
                    case ALL -> true;
                    case NONE -> false;
                };
        return new ChartStyle(
                chart.kind(),
                labels,
                rule.from().orElse(chart.labelsFrom()),
                chart.axisTitle(),
                chart.secondAxisTitle(),
                chart.min(),
                chart.max(),
                chart.xLines(),
                chart.yLines(),
                chart.pointLabels(),
                chart.fit(),
                chart.panels());
    }
}
