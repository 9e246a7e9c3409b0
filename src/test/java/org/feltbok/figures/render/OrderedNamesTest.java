package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    void whatComesBeforeTheFirstOrAfterTheLastIsAStepAndOthersAreNot() {
        assertThat(steps("2017–2018", "2015–2016", "2013–2014", "Tidligere", "Har ikke"))
                .isEqualTo("1111-");
        assertThat(steps("Earlier", "2013", "2015", "2017")).isEqualTo("1111");
        assertThat(steps("Later than that", "2017", "2015", "2013", "Never")).isEqualTo("1111-");
        assertThat(steps("2017", "2015", "2013", "Never", "Earlier")).isEqualTo("111--");
        assertThat(steps("2017", "2015", "2013", "Moreover, none")).isEqualTo("111-");
        assertThat(steps("Ja", "Nei", "Tidligere")).isEqualTo("---");
    }

    private static String steps(String... names) {
        BitSet steps = OrderedNames.steps(List.of(names));
        return IntStream.range(0, names.length)
                .mapToObj(i -> steps.get(i) ? "1" : "-")
                .collect(Collectors.joining());
    }

    @Test
    void barsInAnOrderHaveItsColoursAsStacksHave() {
        FigureTable bars = named(Kind.COLUMN, List.of("2003", "2007", "2011", "2017"));
        assertThat(SeriesPaints.of(bars, Colours.LIGHT)).isEqualTo(Colours.LIGHT.scale(4));
    }

    @Test
    void aStackOfSuchAnswersHasTheColoursOfAScale() {
        List<String> names = List.of("2017–2018", "2015–2016", "2013–2014", "Tidligere");
        FigureTable named = named(Kind.STACKED_BAR, names);
        assertThat(SeriesPaints.of(named, Colours.LIGHT))
                .startsWith(Colours.LIGHT.scale(4).toArray(java.awt.Color[]::new))
                .doesNotHaveDuplicates();
        FigureTable t = named(Kind.STACKED_BAR, List.of("A", "B", "C", "D"));
        assertThat(SeriesPaints.of(t, Colours.LIGHT).getFirst())
                .isEqualTo(Colours.LIGHT.category(0, 4));
    }

    private static FigureTable named(Kind kind, List<String> names) {
        FigureTable t =
                Examples.of(
                        kind,
                        Unit.PERCENT,
                        new String[] {"a"},
                        new double[] {40},
                        new double[] {30},
                        new double[] {20},
                        new double[] {10});
        return new FigureTable(
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
    }
}
