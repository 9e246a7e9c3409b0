package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;

/** One example of each kind of chart. */
public final class EachKind {
    private EachKind() {}

    /** What shows the kind with several colours; a new kind is to have one too. */
    public static FigureTable of(Kind kind) {
        String[] rows = {"Skole", "Helse", "Vei"};
        double[] a = {62, 48, 30};
        double[] b = {18, 22, 50};
        double[] c = {20, 30, 20};
        return switch (kind) {
            case BAR, COLUMN, STACKED_BAR, STACKED_COLUMN, LINE ->
                    Examples.of(kind, Unit.PERCENT, rows, a, b, c);
            case DIVERGING_BAR ->
                    Examples.onScale(Examples.of(kind, Unit.PERCENT, rows, b, c, a, b));
            case PIE, HISTOGRAM, TABLE, HEAT, SMALL_MULTIPLES ->
                    Examples.of(kind, Unit.PERCENT, rows, a);
            case SCATTER -> Examples.fitted(Examples.about(kind, Unit.NUMBER, 12, 30, 31, 25, 60));
            case BOX -> Examples.about(kind, Unit.NUMBER, 20, 44, 60);
            case DOTS -> Examples.styled(Examples.dots(), ChartStyle.of(kind));
        };
    }
}
