package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whoever lets an axis end before its numbers is told, and so is whoever reads the figure. */
class AxisCutTest {
    private static final String[] ROWS = {"Skole", "Helse", "Vei"};
    private static final Numbers EN = new Numbers(Locale.ENGLISH);

    private static FigureTable ending(FigureTable table, double min, double max) {
        ChartStyle was = table.chart();
        return table.drawn(
                new ChartStyle(
                        was.kind(),
                        was.labels(),
                        was.labelsFrom(),
                        "",
                        "",
                        min,
                        max,
                        List.of(),
                        List.of(),
                        false,
                        was.fit(),
                        was.panels()));
    }

    private static Optional<String> told(Kind kind, double min, double max, double[]... numbers) {
        return told(Examples.of(kind, Unit.PERCENT, ROWS, numbers), min, max);
    }

    private static Optional<String> told(FigureTable table, double min, double max) {
        return AxisCut.of(ending(table, min, max)).map(c -> c.told(EN));
    }

    @Test
    void barsLongerThanTheAxisAreToldInTheNoteWithItsEnds() {
        double[] a = {62, 48, 30};
        assertThat(told(Kind.BAR, Double.NaN, 50, a))
                .contains(
                        "1 number lies beyond the axis, which runs from 0% to 50%, and is cut off.");
        FigureTable cut = ending(Examples.of(Kind.BAR, Unit.PERCENT, ROWS, a), Double.NaN, 40);
        assertThat(AxisStart.note(cut, EN)).contains("2 numbers lie beyond the axis");
        assertThat(told(Kind.BAR, Double.NaN, 62, a)).as("it just holds it").isEmpty();
        assertThat(told(Kind.BAR, Double.NaN, Double.NaN, a)).isEmpty();
    }

    @Test
    void aStartAboveTheSmallestIsToldToo() {
        assertThat(told(Kind.COLUMN, 40, Double.NaN, new double[] {62, 48, 30}))
                .get()
                .asString()
                .startsWith("1 number lies beyond the axis, which runs from 40% to ");
        assertThat(told(Kind.LINE, 0.35, 0.5, new double[] {0.3, 0.4, 0.62}))
                .get()
                .asString()
                .contains("2 numbers lie")
                .contains("from 0.35% to 0.50%");
    }

    @Test
    void ofStacksItIsTheSumAndOfPartsOfAWholeNothing() {
        double[] half = {62, 48, 30};
        assertThat(told(Kind.STACKED_BAR, Double.NaN, 80, half, half)).isPresent();
        assertThat(told(Kind.STACKED_BAR, Double.NaN, 200, half, half)).isEmpty();
        assertThat(
                        told(
                                Examples.of(Kind.STACKED_BAR, Unit.COUNT, ROWS, half, half),
                                Double.NaN,
                                20))
                .as("it is drawn to 100 %")
                .isEmpty();
    }

    @Test
    void coloursOfAHeatTableEndAndCutNothing() {
        assertThat(told(EachKind.of(Kind.HEAT), 0, 20)).isEmpty();
    }

    @Test
    void eachKindIsLookedAt() {
        for (Kind kind : Kind.values()) {
            boolean hasEnds =
                    switch (kind) {
                        case TABLE, HEAT, PIE, STACKED_BAR, STACKED_COLUMN -> false;
                        default -> true;
                    };
            assertThat(told(EachKind.of(kind), 0, 1).isPresent())
                    .as(kind.name())
                    .isEqualTo(hasEnds);
        }
    }
}
