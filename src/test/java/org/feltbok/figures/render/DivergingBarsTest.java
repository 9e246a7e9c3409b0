package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Steps of a scale go to both sides of zero, as long as their shares. */
class DivergingBarsTest {
    private static final String[] ROWS = {"a", "b"};

    private static FigureTable of(double[]... steps) {
        return Examples.onScale(Examples.of(Kind.DIVERGING_BAR, Unit.PERCENT, ROWS, steps));
    }

    private static FigureTable statements() {
        return Examples.styled(Examples.statements(), ChartStyle.of(Kind.DIVERGING_BAR));
    }

    private static Map<String, Rectangle2D> bars(FigureTable table) {
        Map<String, Rectangle2D> bars = new HashMap<>();
        var image = new BufferedImage(900, 480, BufferedImage.TYPE_INT_RGB);
        FigureChart.of(table, Colours.LIGHT, Locale.UK)
                .draw(
                        image.createGraphics(),
                        900,
                        480,
                        (row, column, s) -> bars.put(row + "," + column, s.getBounds2D()));
        return bars;
    }

    @Test
    void theLowerHalfOfAScaleIsLeftOfZeroAndTheUpperRightForEveryRow() {
        var bars = bars(statements());
        double zero = bars.get("3,3").getMinX();
        for (int row = 0; row < 7; row++) {
            for (int step = 0; step < 6; step++) {
                Rectangle2D bar = bars.get(row + "," + step);
                if (step < 3) {
                    assertThat(bar.getMaxX()).isLessThanOrEqualTo(zero + 1e-6);
                } else {
                    assertThat(bar.getMinX()).isGreaterThanOrEqualTo(zero - 1e-6);
                }
                if (step > 0) {
                    assertThat(bar.getMinX())
                            .as("steps stand in their order")
                            .isCloseTo(bars.get(row + "," + (step - 1)).getMaxX(), within(1e-6));
                }
            }
        }
    }

    @Test
    void barsAreAsLongAsTheirShares() {
        FigureTable table = statements();
        var bars = bars(table);
        double one = bars.get("0,5").getWidth() / 72.1;
        var view = new FigureView(table);
        bars.forEach(
                (place, bar) -> {
                    int row = place.charAt(0) - '0';
                    int column = place.charAt(2) - '0';
                    if (column <= 6) {
                        assertThat(bar.getWidth() / one)
                                .isCloseTo(view.value(row, column), within(0.1));
                    }
                });
    }

    @Test
    void aMiddleStepLiesHalfOnEitherSide() {
        var bars = bars(of(new double[] {30, 10}, new double[] {20, 0}, new double[] {50, 90}));
        Rectangle2D middle = bars.get("0,1");
        double zero = bars.get("1,2").getMinX();
        assertThat(middle.getCenterX()).isCloseTo(zero, within(1e-6));
        assertThat(bars.get("0,0").getMaxX()).isCloseTo(middle.getMinX(), within(1e-6));
        assertThat(bars.get("0,2").getMinX()).isCloseTo(middle.getMaxX(), within(1e-6));
    }

    @Test
    void dontKnowStandsAsideInGreyBeyondEveryBarAndTheNoteSaysSo() {
        FigureTable table = statements();
        var bars = bars(table);
        double furthest =
                bars.entrySet().stream()
                        .filter(e -> e.getKey().charAt(2) < '6')
                        .mapToDouble(e -> e.getValue().getMaxX())
                        .max()
                        .orElseThrow();
        double begins = bars.get("0,6").getMinX();
        assertThat(begins).isGreaterThan(furthest);
        for (int row = 0; row < 7; row++) {
            assertThat(bars.get(row + ",6").getMinX()).isCloseTo(begins, within(1e-6));
        }
        assertThat(ChartForms.colours(table, Colours.LIGHT).get(6))
                .isEqualTo(Colours.LIGHT.dontKnow());
        assertThat(AxisStart.note(table, new Numbers(Locale.UK)))
                .endsWith("What is not on the scale stands aside.");
        assertThat(
                        AxisStart.note(
                                of(new double[] {60, 50}, new double[] {40, 50}),
                                new Numbers(Locale.UK)))
                .doesNotContain("aside");
    }

    @Test
    void theAxisTellsHowFarFromZeroWithoutAMinus() throws IOException {
        var texts = HeatTableTest.texts(of(new double[] {60, 50}, new double[] {40, 50}));
        assertThat(texts).contains("60", "40", "50", "75%", "0%", "25%", "50%");
        assertThat(texts).noneMatch(t -> t.contains("-") || t.contains("−"));
    }

    @Test
    void whatIsUndefinedLeavesNoGapAndNoNumber() {
        var bars =
                bars(
                        of(
                                new double[] {30, 10},
                                new double[] {Double.NaN, 20},
                                new double[] {50, 30},
                                new double[] {20, 40}));
        assertThat(bars).doesNotContainKey("0,1");
        assertThat(bars.get("0,0").getMaxX()).isCloseTo(bars.get("0,2").getMinX(), within(1e-6));
    }

    @Test
    void columnsThatAreNoStepsOfAScaleAreSetAsATable() {
        FigureTable plain =
                Examples.of(
                        Kind.DIVERGING_BAR,
                        Unit.PERCENT,
                        ROWS,
                        new double[] {60, 50},
                        new double[] {40, 50});
        assertThat(ChartForms.canDraw(plain)).isFalse();
    }
}
