package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.ChartStyle.Panels;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Small charts side by side are compared, so that the same number is as long in each. */
class MultiplesTest {
    private static final double WIDTH = 960;
    private static final String[] ROWS = {"Skole", "Helse", "Vei"};

    private static FigureTable four(Panels panels, double factor) {
        return Examples.panels(
                Examples.of(
                        Kind.BAR,
                        Unit.PERCENT,
                        ROWS,
                        new double[] {50 * factor, 20, 30},
                        new double[] {5, 50 * factor, Double.NaN},
                        new double[] {90, 40, 50 * factor},
                        new double[] {50 * factor, 8, 3}),
                panels);
    }

    /** The same with each number resting on so many. */
    private static FigureTable restingOn(FigureTable table, int n) {
        return table.shown(
                table.columns(),
                table.cells().stream()
                        .map(row -> row.stream().map(c -> restingOn(c, n)).toList())
                        .toList());
    }

    private static Cell restingOn(Cell cell, int n) {
        return new Cell(
                cell.value(), n, cell.published(), cell.publishedText(), cell.verdict(), "share");
    }

    private static Map<String, Rectangle2D> drawn(FigureTable table, double width) {
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.UK);
        double height = chart.preferredHeight(width);
        Map<String, Rectangle2D> shapes = new HashMap<>();
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        chart.draw(
                image.createGraphics(),
                width,
                height,
                (row, column, s) -> shapes.put(row + " " + column, bounds(s)));
        return shapes;
    }

    private static Rectangle2D bounds(Shape shape) {
        return shape.getBounds2D();
    }

    private static Rectangle2D at(Map<String, Rectangle2D> drawn, String place) {
        return Objects.requireNonNull(drawn.get(place), place);
    }

    @Test
    void theSameNumberIsAsLongInEveryPanelAndTheLongestLabelHasRoomInAll() {
        for (Panels panels : List.of(Panels.BAR, Panels.COLUMN)) {
            for (double factor : new double[] {1, -1}) {
                Map<String, Rectangle2D> drawn = drawn(four(panels, factor), WIDTH);
                Rectangle2D first = at(drawn, "0 0");
                for (String other : List.of("1 1", "2 2", "0 3")) {
                    Rectangle2D bar = at(drawn, other);
                    assertThat(bar.getWidth()).isCloseTo(first.getWidth(), within(0.6));
                    assertThat(bar.getHeight()).isCloseTo(first.getHeight(), within(0.6));
                }
                assertThat(drawn).as("what is undefined is no bar").doesNotContainKey("2 1");
            }
        }
    }

    @Test
    void panelsStandInTheOrderOfTheSeriesFromTheLeftThenDown() {
        FigureTable table = four(Panels.BAR, 1);
        Map<String, Rectangle2D> wide = drawn(table, WIDTH);
        for (int c = 1; c < 4; c++) {
            assertThat(at(wide, "0 " + c).getMinX())
                    .isGreaterThan(at(wide, "0 " + (c - 1)).getMaxX());
            assertThat(at(wide, "0 " + c).getMinY())
                    .isCloseTo(at(wide, "0 0").getMinY(), within(0.1));
        }
        Map<String, Rectangle2D> narrow = drawn(table, 420);
        assertThat(at(narrow, "0 1").getMinX()).isGreaterThan(at(narrow, "0 0").getMinX());
        assertThat(at(narrow, "0 2").getMinX())
                .as("the third begins the next line")
                .isCloseTo(at(narrow, "0 0").getMinX(), within(0.1));
        assertThat(at(narrow, "0 2").getMinY()).isGreaterThan(at(narrow, "2 0").getMaxY());
    }

    @Test
    void whatIsBelowZeroGoesTheOtherWayFromTheSameLine() {
        Map<String, Rectangle2D> drawn = drawn(four(Panels.BAR, -1), WIDTH);
        assertThat(at(drawn, "0 0").getMaxX()).isCloseTo(at(drawn, "1 0").getMinX(), within(1.0));
        Map<String, Rectangle2D> up = drawn(four(Panels.COLUMN, -1), WIDTH);
        assertThat(at(up, "0 0").getMinY()).isCloseTo(at(up, "1 0").getMaxY(), within(1.0));
    }

    @ParameterizedTest
    @EnumSource(Panels.class)
    void everyPanelHasTheAxisOfTheWholeAndEverySizeIsDrawn(Panels panels) {
        FigureTable table = four(panels, 1);
        FigureTable oneBelowZero =
                Examples.panels(
                        Examples.of(
                                Kind.BAR,
                                Unit.PERCENT,
                                ROWS,
                                new double[] {-50, 20, 30},
                                new double[] {90, 40, 10}),
                        panels);
        for (FigureTable each : List.of(table, oneBelowZero)) {
            AxisScale whole = FigureAxes.values(each);
            for (Multiples.Panel panel : Multiples.panels(each)) {
                assertThat(FigureAxes.values(panel.table())).isEqualTo(whole);
                assertThat(new FigureView(panel.table()).series()).containsExactly(panel.column());
            }
        }
        assertThat(drawn(table, WIDTH)).hasSize(11);
        assertThat(drawn(table, 240)).hasSize(11);
        assertThat(Thumbnail.image(table, Colours.DARK, 1)).isNotNull();
    }

    @Test
    void stepsOfAScaleHaveItsColoursAndDontKnowIsGreyAndAllElseHasOne() {
        FigureTable plain = four(Panels.BAR, 1);
        assertThat(ChartForms.colours(plain, Colours.LIGHT))
                .containsOnly(Colours.LIGHT.category(0, 1));
        FigureTable answers =
                Examples.panels(Examples.withoutMeans(Examples.statements()), Panels.BAR);
        List<Color> fills = ChartForms.colours(answers, Colours.LIGHT);
        assertThat(fills.subList(0, 6)).isEqualTo(Colours.LIGHT.scale(6));
        assertThat(fills.getLast()).isEqualTo(Colours.LIGHT.dontKnow());
        FigureTable scale = Examples.panels(Examples.rowsOnScale(plain), Panels.COLUMN);
        assertThat(ChartForms.colours(scale, Colours.LIGHT))
                .containsExactly(
                        Colours.LIGHT.scale(2).get(0),
                        Colours.LIGHT.scale(2).get(1),
                        Colours.LIGHT.dontKnow());
    }

    @Test
    void rowsHaveColoursOfTheirOwnOnlyInBarsWhoseSeriesHasNone() {
        FigureTable steps = Examples.rowsOnScale(four(Panels.BAR, 1));
        assertThat(Multiples.panels(steps).getFirst().rows(Colours.LIGHT)).hasSize(3);
        FigureTable lines = Examples.panels(steps, Panels.LINE);
        assertThat(Multiples.panels(lines).getFirst().rows(Colours.LIGHT)).isEmpty();
        FigureTable both = Examples.panels(Examples.onScale(steps), Panels.BAR);
        assertThat(Multiples.panels(both).getFirst().rows(Colours.LIGHT)).isEmpty();
    }

    @Test
    void aPanelIsNamedWithHowManyItRestsOnWhereThatSaysSomething() {
        FigureTable dots = Examples.panels(Examples.dots(), Panels.BAR);
        assertThat(Multiples.panels(dots).getFirst().n(new Numbers(Locale.UK))).isEqualTo("n = 68");
        FigureTable shares = four(Panels.BAR, 1);
        assertThat(Multiples.panels(shares).getFirst().n(new Numbers(Locale.UK))).isEmpty();
        assertThat(Multiples.panels(restingOn(shares, 40)).getFirst().n(new Numbers(Locale.UK)))
                .isEqualTo("n = 40");
        assertThat(Multiples.panels(restingOn(shares, 1)).getFirst().n(new Numbers(Locale.UK)))
                .isEmpty();
        FigureTable counts =
                Examples.panels(
                        Examples.of(
                                Kind.BAR,
                                Unit.COUNT,
                                ROWS,
                                new double[] {4, 2, 3},
                                new double[] {1, 5, 9}),
                        Panels.BAR);
        assertThat(Multiples.panels(restingOn(counts, 40)).getFirst().n(new Numbers(Locale.UK)))
                .isEmpty();
        assertThat(AltText.of(dots, new Numbers(Language.EN.locale())))
                .contains("Small charts beside each other");
    }

    @Test
    void linesOfPanelsAreAboutEquallyLong() {
        assertThat(Multiples.across(5, 4)).isEqualTo(3);
        assertThat(Multiples.across(12, 5)).isEqualTo(4);
        assertThat(Multiples.across(4, 9)).isEqualTo(4);
        assertThat(Multiples.across(3, 0)).isEqualTo(1);
    }
}
