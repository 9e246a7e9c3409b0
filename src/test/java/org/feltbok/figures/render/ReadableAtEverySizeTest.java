package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words are whole and beside each other from a thumbnail to a screen of 4K. */
class ReadableAtEverySizeTest {
    private static FigureChart chart(FigureTable table) {
        return FigureChart.of(table, Colours.LIGHT, Locale.of("nb")).titled(true).padded(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {120, 240, 302, 480, 720, 1600, 3840})
    void noTwoTextsOfAnyKindStandOverEachOther(double width) throws IOException {
        for (FigureTable table : Examples.all()) {
            var drawn = DrawnTexts.of(chart(table), width);
            assertThat(drawn.overlaps()).as("%s %s", table.id(), table.caption()).isEmpty();
            assertThat(drawn.outside()).as("%s %s", table.id(), table.caption()).isEmpty();
        }
    }

    @Test
    void aHeadingThatFindsNoRoomIsWrittenUpwardsAndNoWordOfItIsCut() throws IOException {
        double[][] eight = new double[8][2];
        FigureTable bare =
                Examples.of(Kind.TABLE, Unit.PERCENT, new String[] {"Nord", "Sør"}, eight);
        FigureTable table =
                bare.shown(
                        bare.columns().stream()
                                .map(
                                        c ->
                                                new FigureTable.Column(
                                                        c.key(),
                                                        "Usentral høyinntektskommune, 2040",
                                                        c.unit(),
                                                        c.decimals(),
                                                        c.role(),
                                                        -1,
                                                        0,
                                                        false))
                                .toList(),
                        bare.cells());
        for (double width : new double[] {240, 480, 720}) {
            List<DrawnTexts.Text> heads =
                    DrawnTexts.of(chart(table), width).texts().stream()
                            .filter(t -> t.words().contains("høyinntektskommune,"))
                            .toList();
            assertThat(heads).hasSize(8);
            for (DrawnTexts.Text head : heads) {
                Rectangle2D box = head.box().getBounds2D();
                assertThat(box.getHeight()).isGreaterThan(box.getWidth());
            }
        }
    }

    @Test
    void numbersOverNarrowColumnsAreAllWrittenUpwardsOrNone() throws IOException {
        double[][] six = new double[6][];
        for (int i = 0; i < six.length; i++) {
            six[i] = new double[] {-16 - i, 68 + i, 23, 1000 + i};
        }
        FigureTable table =
                Examples.of(Kind.COLUMN, Unit.NUMBER, new String[] {"a", "b", "c", "d"}, six);
        var numbers = new ArrayList<DrawnTexts.Text>();
        for (DrawnTexts.Text text : DrawnTexts.of(chart(table), 720).texts()) {
            Rectangle2D box = text.box().getBounds2D();
            if (text.words().length() > 1 && box.getHeight() > 1.2 * box.getWidth()) {
                numbers.add(text);
            }
        }
        assertThat(numbers).hasSize(24);
        assertThat(DrawnTexts.of(chart(table), 300).texts())
                .noneMatch(t -> t.words().equals("1005"));
    }

    @Test
    void aFigureIsNoSmallerInItsPartsWhereItIsAsWideAsAWall() {
        FigureChart chart = chart(Examples.statements());
        double usual = chart.preferredHeight(1600);
        assertThat(chart.preferredHeight(3200)).isBetween(2 * usual - 3, 2 * usual + 3);
    }

    @Test
    void whereANumberIsDrawnIsToldInThePixelsOfTheSmallerDrawing() {
        FigureChart chart = chart(Examples.statements());
        double height = chart.preferredHeight(200);
        var image =
                new java.awt.image.BufferedImage(
                        200, (int) height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var all = new Rectangle2D.Double();
        chart.draw(
                image.createGraphics(),
                200,
                height,
                (row, column, shape) -> all.add(shape.getBounds2D()));
        assertThat(all.getMaxX()).isBetween(80.0, 200.0);
        assertThat(all.getMaxY()).isBetween(60.0, height);
    }
}
