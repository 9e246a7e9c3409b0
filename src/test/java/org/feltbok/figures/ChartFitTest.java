package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;

/** A chart that would hide a value or never end is refused in words. */
class ChartFitTest {
    private static final String[] ROWS = {"a", "b"};

    private static FigureTable table(Kind kind, Unit unit) {
        return Examples.of(kind, unit, ROWS, new double[] {-12.5, 10}, new double[] {5, 6});
    }

    @Test
    void aPieAndAStackOfPartsRefuseWhatIsBelowZero() {
        for (Unit unit : Unit.values()) {
            assertThatThrownBy(() -> ChartFit.check(table(Kind.PIE, unit)))
                    .hasMessageContaining(
                            unit == Unit.DAY ? "figures.chart.day" : "figures.chart.pie_negative");
        }
        for (Kind kind : new Kind[] {Kind.STACKED_BAR, Kind.STACKED_COLUMN}) {
            assertThatThrownBy(() -> ChartFit.check(table(kind, Unit.COUNT)))
                    .hasMessageContaining("figures.chart.stack_negative");
            assertThatCode(() -> ChartFit.check(table(kind, Unit.PERCENT)))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> ChartFit.check(table(Kind.BAR, Unit.NUMBER)))
                .doesNotThrowAnyException();
    }

    @Test
    void smallChartsRefuseWhatNobodyCouldReadOrCompareAndSayWhatToDoInstead() {
        double[] numbers = {1, 2};
        double[][] many = Collections.nCopies(21, numbers).toArray(double[][]::new);
        assertThatThrownBy(() -> check(Unit.COUNT, ROWS, many))
                .hasMessageContaining("figures.chart.panels_many");
        assertThatCode(() -> check(Unit.COUNT, ROWS, Arrays.copyOf(many, 20)))
                .doesNotThrowAnyException();
        String[] rows = Collections.nCopies(41, "x").toArray(String[]::new);
        assertThatThrownBy(() -> check(Unit.COUNT, rows, new double[41]))
                .hasMessageContaining("figures.chart.panels_rows");
        assertThatCode(
                        () ->
                                ChartFit.check(
                                        Examples.panels(
                                                Examples.of(
                                                        Kind.LINE,
                                                        Unit.COUNT,
                                                        rows,
                                                        new double[41]),
                                                ChartStyle.Panels.LINE)))
                .doesNotThrowAnyException();
        FigureTable mixed =
                Examples.beside(
                        Examples.of(Kind.SMALL_MULTIPLES, Unit.COUNT, ROWS, numbers),
                        Examples.of(Kind.SMALL_MULTIPLES, Unit.PERCENT, ROWS, numbers));
        assertThatThrownBy(() -> ChartFit.check(mixed))
                .hasMessageContaining("figures.chart.panels_units");
        assertThatThrownBy(
                        () ->
                                ChartFit.check(
                                        Examples.panels(
                                                Examples.statements(), ChartStyle.Panels.BAR)))
                .hasMessageContaining("figures.chart.panels_marks");
        assertThatCode(() -> ChartFit.check(table(Kind.SMALL_MULTIPLES, Unit.PERCENT)))
                .as("what is below zero stands on the other side")
                .doesNotThrowAnyException();
    }

    private static void check(Unit unit, String[] rows, double[]... series) {
        ChartFit.check(Examples.of(Kind.SMALL_MULTIPLES, unit, rows, series));
    }

    @Test
    void aBoxRefusesWhatAreNotItsFiveNumbers() {
        assertThatThrownBy(() -> ChartFit.check(table(Kind.BOX, Unit.NUMBER)))
                .hasMessageContaining("figures.chart.box_numbers");
        double[] low = {1, 1};
        double[] high = {2, 2};
        double[] gap = {Double.NaN, 2};
        assertThatThrownBy(
                        () ->
                                ChartFit.check(
                                        Examples.of(
                                                Kind.BOX,
                                                Unit.NUMBER,
                                                ROWS,
                                                low,
                                                high,
                                                gap,
                                                low,
                                                high)))
                .hasMessageContaining("figures.chart.box_order");
        assertThatCode(
                        () ->
                                ChartFit.check(
                                        Examples.of(
                                                Kind.BOX,
                                                Unit.NUMBER,
                                                ROWS,
                                                low,
                                                low,
                                                gap,
                                                high,
                                                high)))
                .doesNotThrowAnyException();
    }

    @Test
    void dotsAndHistogramsShowOneSeriesAndAHistogramNothingBelowZero() {
        for (Kind kind : new Kind[] {Kind.DOTS, Kind.HISTOGRAM}) {
            assertThatThrownBy(() -> ChartFit.check(table(kind, Unit.COUNT)))
                    .hasMessageContaining("figures.chart.single");
        }
        double[] below = {-1, 4};
        assertThatThrownBy(
                        () -> ChartFit.check(Examples.of(Kind.HISTOGRAM, Unit.COUNT, ROWS, below)))
                .hasMessageContaining("figures.chart.histogram_negative");
        assertThatCode(() -> ChartFit.check(Examples.of(Kind.DOTS, Unit.NUMBER, ROWS, below)))
                .doesNotThrowAnyException();
    }

    @Test
    void aHeatTableRefusesNumbersOfSeveralKindsAndMoreColumnsThanAreRead() {
        FigureTable shares = Examples.of(Kind.HEAT, Unit.PERCENT, ROWS, new double[] {10, 20});
        FigureTable means = Examples.of(Kind.HEAT, Unit.MEAN, ROWS, new double[] {3, 4});
        assertThatCode(() -> ChartFit.check(shares)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ChartFit.check(Examples.beside(shares, means)))
                .hasMessageContaining("figures.chart.heat_units");
        double[][] many = new double[FigureLimits.BESIDE + 1][2];
        assertThatThrownBy(() -> ChartFit.check(Examples.of(Kind.HEAT, Unit.COUNT, ROWS, many)))
                .hasMessageContaining("figures.chart.heat_columns");
    }

    @Test
    void barsAboutZeroRefuseWhatIsNoShareAndWhatIsBelowZeroItself() {
        for (Unit unit : new Unit[] {Unit.COUNT, Unit.MEAN, Unit.NUMBER}) {
            assertThatThrownBy(() -> ChartFit.check(table(Kind.DIVERGING_BAR, unit)))
                    .hasMessageContaining("figures.chart.diverging_shares");
        }
        assertThatThrownBy(() -> ChartFit.check(table(Kind.DIVERGING_BAR, Unit.PERCENT)))
                .hasMessageContaining("figures.chart.stack_negative");
    }

    @Test
    void moreRowsThanAPageCanHoldAreRefused() {
        String[] rows = new String[FigureLimits.DRAWN + 1];
        java.util.Arrays.fill(rows, "x");
        var many = Examples.of(Kind.BAR, Unit.NUMBER, rows, new double[rows.length]);
        assertThatThrownBy(() -> ChartFit.check(many)).hasMessageContaining("figures.limit.rows");
        var line = Examples.of(Kind.LINE, Unit.NUMBER, rows, new double[rows.length]);
        assertThatCode(() -> ChartFit.check(line)).doesNotThrowAnyException();
    }

    @Test
    void hugeAxesAreRefusedWhenTheSpecificationIsRead() {
        String years = "{\"years\":{\"from\":1,\"to\":9999}}";
        for (String rows :
                new String[] {
                    "[{\"cross\":[" + years + "," + years + "]}]",
                    "[" + years + "," + years + "]",
                    "{\"years\":{\"from\":0,\"to\":2000000000}}",
                    "{\"years\":{\"from\":-2147483648,\"to\":2147483647}}"
                }) {
            assertThatThrownBy(() -> spec(rows, "{\"statistic\":\"n\"}"))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("figures.spec.lines");
        }
        assertThatThrownBy(() -> spec("{\"years\":{\"from\":1,\"to\":99999999999}}", "{}"))
                .hasMessageContaining("figures.spec.whole");
        assertThatThrownBy(() -> spec("{}", "{\"statistic\":\"n\",\"decimals\":1000000}"))
                .hasMessageContaining("figures.spec.decimals");
        assertThatCode(() -> spec("{\"years\":{\"from\":2147483640,\"to\":2147483647}}", "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void moreNumbersThanAFigureHoldsAreRefusedBeforeTheyAreCounted() {
        assertThatThrownBy(() -> FigureLimits.check(9_000, 9_000))
                .hasMessageContaining("figures.limit.cells");
        assertThatThrownBy(() -> FigureLimits.check(10_001, 1))
                .hasMessageContaining("figures.limit.lines");
    }

    private static FigureSpec spec(String rows, String columns) {
        return FigureSpec.parse(
                "{\"key\":\"e\",\"title\":\"t\",\"variable\":\"cases\",\"rows\":"
                        + rows
                        + ",\"columns\":"
                        + columns
                        + "}",
                "e");
    }
}
