package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.awt.Color;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Small multiples as what they are made of: one figure for each series, all on the same axis. */
public final class Multiples {
    private Multiples() {}

    /**
     * A panel.
     *
     * @param column the series that it shows
     * @param table the whole figure drawn as that series alone; columns and rows keep their places
     */
    public record Panel(int column, FigureTable table) {
        /** Its series as the figure has it. */
        public Column series() {
            return table.columns().get(column);
        }

        /** How many its numbers rest on; empty where that says nothing. */
        public String n(Numbers numbers) {
            IntSummaryStatistics n = table.bases(column);
            if (n.getCount() == 0 || series().unit() == Unit.COUNT) {
                return "";
            }
            Texts texts = numbers.texts();
            return texts.get("figures.note.n", texts.counts(n.getMin(), n.getMax()));
        }

        /**
         * One colour for each row where rows have colours of their own: steps of a scale in their
         * order, don't know grey; empty where all have that of the series.
         */
        public List<Color> rows(Colours colours) {
            boolean own = series().dontKnow() || SeriesPaints.onScale(series());
            boolean bars = table.chart().panels() != ChartStyle.Panels.LINE;
            boolean any = table.rows().stream().anyMatch(r -> r.dontKnow() || isStep(r));
            return own || !bars || !any
                    ? List.of()
                    : table.rows().stream().map(r -> colour(r, colours)).toList();
        }

        private static boolean isStep(Header row) {
            return row.scaleStep() >= 0 && row.scaleStep() < row.scaleLength();
        }

        private static Color colour(Header row, Colours colours) {
            return row.dontKnow()
                    ? colours.dontKnow()
                    : isStep(row)
                            ? colours.scale(row.scaleLength()).get(row.scaleStep())
                            : colours.category(0, 1);
        }
    }

    /** In the order of the series. */
    public static List<Panel> panels(FigureTable table) {
        AxisScale scale = FigureAxes.values(table);
        return new FigureView(table)
                .series().stream().map(c -> new Panel(c, alone(table, c, scale))).toList();
    }

    private static FigureTable alone(FigureTable table, int column, AxisScale scale) {
        ChartStyle s = table.chart();
        List<Column> columns =
                IntStream.range(0, table.columns().size())
                        .mapToObj(c -> in(table.columns().get(c), c == column))
                        .toList();
        return table.shown(columns, table.cells())
                .drawn(
                        new ChartStyle(
                                s.panels().kind(),
                                s.labels(),
                                s.labelsFrom(),
                                "",
                                "",
                                scale.lower(),
                                scale.upper(),
                                List.of(),
                                s.yLines(),
                                false,
                                s.fit(),
                                s.panels()));
    }

    private static Column in(Column c, boolean shown) {
        return new Column(
                c.key(),
                c.label(),
                c.unit(),
                c.decimals(),
                shown ? Role.SERIES : Role.DATA,
                c.scaleStep(),
                c.scaleLength(),
                c.dontKnow());
    }

    /**
     * How many stand beside each other, so that lines of panels are about equally long.
     *
     * @param most that there is room for
     */
    public static int across(int panels, int most) {
        int down = Math.ceilDiv(panels, Math.clamp(most, 1, Math.max(1, panels)));
        return Math.ceilDiv(panels, Math.max(1, down));
    }
}
