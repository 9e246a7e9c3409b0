package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureView;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What of a chart is looked at: series, a stretch of time, a part of the plane. */
class ChartLensTest {
    private static final double GAP = Double.NaN;

    private static FigureTable years() {
        String[] years = new String[20];
        double[] a = new double[20];
        double[] b = new double[20];
        for (int i = 0; i < 20; i++) {
            years[i] = "" + (2000 + i);
            a[i] = i;
            b[i] = 100 - i;
        }
        return Examples.of(Kind.LINE, Unit.NUMBER, years, a, b);
    }

    private static FigureTable points() {
        return Examples.of(
                Kind.SCATTER,
                Unit.NUMBER,
                new String[] {"p", "q", "r", "s"},
                new double[] {0, 10, 90, 100},
                new double[] {0, 20, 80, GAP});
    }

    private static List<String> rows(FigureTable table) {
        return table.rows().stream().map(Header::label).toList();
    }

    @Test
    void aSeriesIsSwitchedOffAndOnAndTheLastOneStays() {
        FigureTable table = years();
        ChartLens without = ChartLens.WHOLE.toggled(table, 0);
        assertThat(new FigureView(without.of(table)).value(3, 0)).isNull();
        assertThat(new FigureView(without.of(table)).value(3, 1)).isEqualTo(97.0);
        assertThat(without.of(table).columns())
                .as("colours and names stay those of the figure")
                .isEqualTo(table.columns());
        assertThat(without.toggled(table, 1)).isEqualTo(without);
        assertThat(without.toggled(table, 0)).isEqualTo(ChartLens.WHOLE);
        assertThat(ChartLens.WHOLE.of(table)).isSameAs(table);
    }

    @Test
    void nearerShowsAStretchOfTimeAboutWhatIsStoodOnAndFartherLeadsBack() {
        FigureTable table = years();
        ChartLens near = ChartLens.WHOLE.zoomed(table, 0.5, 16);
        assertThat(rows(near.of(table))).hasSize(10).startsWith("2010").endsWith("2019");
        assertThat(new FigureView(near.of(table)).value(0, 0)).isEqualTo(10.0);
        ChartLens nearer = near.zoomed(table, 0.5, 5);
        assertThat(rows(nearer.of(table))).hasSize(5).contains("2015");
        ChartLens nearest = nearer.zoomed(table, 0.01, 2);
        assertThat(rows(nearest.of(table))).hasSize(3);
        assertThat(near.zoomed(table, 2, -1)).isEqualTo(ChartLens.WHOLE);
        assertThat(ChartLens.WHOLE.zoomed(table, 2, -1)).isEqualTo(ChartLens.WHOLE);
        assertThat(rows(ChartLens.WHOLE.zoomed(table, 0.5, 0).of(table))).startsWith("2000");
    }

    @Test
    void aShortSeriesIsNeverCutToNothing() {
        FigureTable two =
                Examples.of(
                        Kind.LINE, Unit.NUMBER, new String[] {"2000", "2001"}, new double[] {1, 2});
        assertThat(ChartLens.WHOLE.zoomed(two, 0.5, 0).of(two)).isSameAs(two);
    }

    @Test
    void nearerInThePlaneShowsThePointsAboutTheOneThatIsStoodOn() {
        FigureTable table = points();
        ChartLens near = ChartLens.WHOLE.zoomed(table, 0.5, 1);
        var view = new FigureView(near.of(table));
        assertThat(view.value(0, 1)).isEqualTo(0.0);
        assertThat(view.value(1, 1)).isEqualTo(20.0);
        assertThat(view.value(2, 1)).as("far away").isNull();
        assertThat(view.value(2, 0)).isNull();
        assertThat(rows(near.of(table))).as("rows keep their places").hasSize(4);
        assertThat(near.zoomed(table, 2, -1)).isEqualTo(ChartLens.WHOLE);
    }

    @Test
    void onePlaneWithoutAnyPointIsNotGoneTo() {
        FigureTable table = points();
        ChartLens middle = ChartLens.WHOLE.zoomed(table, 0.1, -1);
        assertThat(middle).isEqualTo(ChartLens.WHOLE);
    }
}
