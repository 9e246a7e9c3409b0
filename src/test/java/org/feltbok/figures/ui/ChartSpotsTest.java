package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.ui.ChartSpots.Spot;
import org.feltbok.figures.ui.ChartSpots.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mouse and arrow keys find every number of a chart of every kind, and it is named rightly. */
class ChartSpotsTest {
    private static final Locale LOCALE = Locale.UK;

    private static ChartSpots drawn(FigureTable table) {
        var spots = new ChartSpots(table);
        FigureImages.chart(FigureChart.of(table, Colours.LIGHT, LOCALE), 600, 400, 1, spots);
        return spots;
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "TABLE")
    void theArrowKeysReachEveryNumberThatIsDrawn(Kind kind) {
        ChartSpots spots = drawn(Examples.about(kind, Unit.PERCENT, 40, 20, Double.NaN, 60));
        Set<String> reached = new HashSet<>();
        Set<Spot> open = new HashSet<>(Set.of(spots.first().orElseThrow()));
        while (!open.isEmpty()) {
            Spot at = open.iterator().next();
            open.remove(at);
            if (reached.add(at.row() + "," + at.column())) {
                for (Way way : Way.values()) {
                    open.add(spots.next(at, way));
                }
            }
        }
        assertThat(reached).hasSize((int) spots.all().stream().distinct().count());
        assertThat(spots.all()).noneMatch(s -> s.row() == 2).isNotEmpty();
    }

    @Test
    void keysGoFromPanelToPanelAlongThePage() {
        FigureTable bars =
                Examples.of(
                        Kind.BAR,
                        Unit.PERCENT,
                        new String[] {"a", "b"},
                        new double[] {1, 2},
                        new double[] {3, 4});
        ChartSpots lying = drawn(Examples.panels(bars, ChartStyle.Panels.BAR));
        Spot first = lying.first().orElseThrow();
        assertThat(lying.next(first, Way.RIGHT).isAt(0, 1)).isTrue();
        assertThat(lying.next(first, Way.DOWN).isAt(1, 0)).isTrue();
        ChartSpots standing = drawn(Examples.panels(bars, ChartStyle.Panels.COLUMN));
        first = standing.first().orElseThrow();
        assertThat(standing.next(first, Way.RIGHT).isAt(1, 0)).isTrue();
        assertThat(standing.next(first, Way.DOWN).isAt(0, 1)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "TABLE")
    void theMouseFindsTheNumberItIsOn(Kind kind) {
        ChartSpots spots = drawn(Examples.about(kind, Unit.PERCENT, 40, 20, 60));
        for (Spot spot : spots.all()) {
            double x = spot.box().getCenterX();
            double y = spot.box().getCenterY();
            if (spot.shape().contains(x, y)) {
                Spot found = spots.under(x, y).orElseThrow();
                assertThat(found.row()).isEqualTo(spot.row());
            }
        }
        assertThat(spots.under(-50, -50)).isEmpty();
    }

    @Test
    void inLyingBarsRowsAreBelowEachOtherAndInColumnsBeside() {
        double[] a = {40, 20, 60};
        double[] b = {10, 30, 50};
        String[] rows = {"x", "y", "z"};
        for (Kind kind : new Kind[] {Kind.BAR, Kind.STACKED_BAR, Kind.COLUMN}) {
            ChartSpots spots = drawn(Examples.of(kind, Unit.PERCENT, rows, a, b));
            Spot first = spots.first().orElseThrow();
            boolean lying = kind.lying();
            Spot row = spots.next(first, lying ? Way.DOWN : Way.RIGHT);
            Spot series = spots.next(first, lying ? Way.RIGHT : Way.UP);
            assertThat(row.isAt(1, 0)).isTrue();
            assertThat(series.isAt(0, 1)).isTrue();
            assertThat(spots.next(first, lying ? Way.UP : Way.LEFT)).isEqualTo(first);
        }
    }

    @Test
    void fromALineTheKeysGoToTheLineAboveOrBelowItThere() {
        String[] years = {"2000", "2001"};
        ChartSpots spots =
                drawn(
                        Examples.of(
                                Kind.LINE,
                                Unit.NUMBER,
                                years,
                                new double[] {9, 1},
                                new double[] {3, 3},
                                new double[] {5, 7}));
        Spot top = spots.first().orElseThrow();
        assertThat(spots.next(top, Way.UP)).isEqualTo(top);
        assertThat(spots.next(top, Way.DOWN).isAt(0, 2)).isTrue();
        Spot later = spots.next(top, Way.RIGHT);
        assertThat(later.isAt(1, 0)).isTrue();
        assertThat(spots.next(later, Way.DOWN)).as("the lowest now").isEqualTo(later);
        assertThat(spots.next(later, Way.UP).isAt(1, 1)).isTrue();
    }

    @Test
    void aPointOfOneCaseRestsOnNothingElse() {
        FigureTable two = Examples.about(Kind.SCATTER, Unit.NUMBER, 7, 8);
        List<List<FigureTable.Cell>> ones =
                two.cells().stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(
                                                        c ->
                                                                new FigureTable.Cell(
                                                                        c.value(),
                                                                        1,
                                                                        null,
                                                                        null,
                                                                        c.verdict(),
                                                                        c.measure()))
                                                .toList())
                        .toList();
        FigureTable points = two.shown(two.columns(), ones);
        assertThat(new SpotWords(new Texts(Language.EN)).of(points, 0, 1)).doesNotContain("n =");
        assertThat(Bases.of(points).range(Locale.UK)).isEmpty();
    }

    @Test
    void aNumberIsNamedWithItsRowItsSeriesAndWhatItRestsOn() {
        var words = new SpotWords(new Texts(Language.EN));
        FigureTable table = Examples.statements();
        String share = words.of(table, 0, 5);
        assertThat(share.lines())
                .containsExactly(table.rows().getFirst().label(), "6 Helt enig: 72%", "n = 68");
        FigureTable points = Examples.about(Kind.SCATTER, Unit.NUMBER, 7);
        assertThat(words.of(points, 0, 1)).contains("Serie A: 0, Serie B: 7").doesNotContain("n =");
        FigureTable gap = Examples.about(Kind.BAR, Unit.NUMBER, Double.NaN);
        assertThat(words.of(gap, 0, 0)).contains("Undefined");
        FigureTable dots = Examples.dots();
        assertThat(words.of(dots, 0, 0))
                .contains("Andel: 46%", "95% interval: 38 to 55%", "n = 68");
        assertThat(SpotWords.spoken("a\nb: 4")).isEqualTo("a, b: 4");
    }

    @Test
    void behindANumberAreItsCaseOrTheListOfAll() {
        assertThat(BehindNumber.of("pop.mean by case=0301"))
                .hasValueSatisfying(
                        t -> {
                            assertThat(t.screen()).isEqualTo("cases");
                            assertThat(t.subject()).isEqualTo("0301");
                        });
        assertThat(BehindNumber.of("q20#privacy.share"))
                .contains(new Navigator.Target("behind", "q20#privacy.share"));
        assertThat(BehindNumber.of("q1.1.share by size=small"))
                .contains(new Navigator.Target("behind", "q1.1.share by size=small"));
        assertThat(BehindNumber.of("")).isEmpty();
        assertThat(BehindNumber.of("not a measure at all(")).isEmpty();
    }
}
