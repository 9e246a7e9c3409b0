package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Answers in an order have colours in an order. */
class OrderedNamesTest {
    @Test
    void yearsAndSizesAreInOrderAndNumberedNamesAreNot() {
        assertThat(OrderedNames.are(List.of("2017–2018", "2015–2016", "2013–2014", "Tidligere")))
                .isTrue();
        assertThat(OrderedNames.are(List.of("Under 500", "500–999", "1 000–1 999", "2 000 og mer")))
                .isTrue();
        assertThat(OrderedNames.are(List.of("Tiltak 1", "Tiltak 2", "Tiltak 3"))).isFalse();
        assertThat(OrderedNames.are(List.of("2018", "2015", "2017", "2016"))).isFalse();
        assertThat(OrderedNames.are(List.of("Ja", "Nei", "1 gang"))).isFalse();
    }

    @Test
    void aStackOfSuchAnswersHasTheColoursOfAScale() {
        List<String> names = List.of("2017–2018", "2015–2016", "2013–2014", "Tidligere");
        FigureTable t =
                Examples.of(
                        Kind.STACKED_BAR,
                        Unit.PERCENT,
                        new String[] {"a"},
                        new double[] {40},
                        new double[] {30},
                        new double[] {20},
                        new double[] {10});
        var named =
                new FigureTable(
                        t.id(),
                        t.caption(),
                        t.subtitle(),
                        t.rowHeading(),
                        t.rows(),
                        names.stream()
                                .map(
                                        n ->
                                                new Column(
                                                        n,
                                                        n,
                                                        Unit.PERCENT,
                                                        0,
                                                        FigureTable.Role.SERIES,
                                                        -1,
                                                        0,
                                                        false))
                                .toList(),
                        t.cells(),
                        t.chart(),
                        t.note());
        assertThat(SeriesPaints.of(named, Colours.LIGHT))
                .startsWith(Colours.LIGHT.scale(3).toArray(java.awt.Color[]::new))
                .doesNotHaveDuplicates();
        assertThat(SeriesPaints.of(t, Colours.LIGHT).getFirst())
                .isEqualTo(Colours.LIGHT.category(0, 4));
    }
}
