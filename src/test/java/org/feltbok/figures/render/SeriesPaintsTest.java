package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** Ordered answers have ordered colours, what is outside the order is grey. */
class SeriesPaintsTest {
    private static FigureTable answers(int steps) {
        FigureTable pie =
                Examples.about(
                        Kind.PIE,
                        Unit.COUNT,
                        IntStream.rangeClosed(0, steps).mapToDouble(i -> i + 1).toArray());
        List<Header> rows =
                IntStream.rangeClosed(0, steps)
                        .mapToObj(
                                i ->
                                        i < steps
                                                ? new Header(
                                                        "a" + i, "" + i, "" + i, i, steps, false)
                                                : new Header(
                                                        "x", "Vet ikke", "Vet ikke", -1, 0, true))
                        .toList();
        return new FigureTable(
                pie.id(), pie.caption(), "", "", rows, pie.columns(), pie.cells(), pie.chart(), "");
    }

    @Test
    void slicesThatAreStepsOfAScaleHaveItsColoursAndDontKnowIsGrey() {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            List<Color> fills = ChartForms.colours(answers(5), colours);
            assertThat(fills.subList(0, 5)).isEqualTo(colours.scale(5));
            assertThat(fills.getLast()).isEqualTo(colours.dontKnow());
        }
    }

    @Test
    void stepsOfAScaleAreOrderedInEveryKindWithSeriesAndDontKnowIsGrey() {
        FigureTable statements = Examples.statements();
        for (Kind kind : List.of(Kind.BAR, Kind.COLUMN, Kind.LINE, Kind.STACKED_COLUMN)) {
            List<Color> fills =
                    ChartForms.colours(
                            Examples.styled(statements, ChartStyle.of(kind)), Colours.LIGHT);
            assertThat(fills.subList(0, 6)).isEqualTo(Colours.LIGHT.likert());
            assertThat(fills.get(6)).isEqualTo(Colours.LIGHT.dontKnow());
        }
    }

    @Test
    void moreThanTenSlicesOrSeriesNeverShareAColour() {
        FigureTable slices =
                Examples.about(
                        Kind.PIE, Unit.COUNT, IntStream.range(1, 40).asDoubleStream().toArray());
        assertThat(ChartForms.colours(slices, Colours.LIGHT)).doesNotHaveDuplicates().hasSize(39);
        double[][] series = new double[24][1];
        FigureTable lines = Examples.of(Kind.LINE, Unit.NUMBER, new String[] {"a"}, series);
        assertThat(ChartForms.colours(lines, Colours.DARK)).doesNotHaveDuplicates().hasSize(24);
    }
}
