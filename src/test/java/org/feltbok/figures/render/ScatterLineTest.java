package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The line through the points of a scatter plot is drawn from the first of them to the last. */
class ScatterLineTest {
    private static final double[] X = {1, 2, 3, 4, 5};

    private static FigureTable fitted(double... y) {
        return Examples.fitted(Examples.of(Kind.SCATTER, Unit.NUMBER, names(y.length), X, y));
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Kommune " + i).toArray(String[]::new);
    }

    private static Line2D line(FigureTable table) {
        return FigureAxes.fitted(table).orElseThrow();
    }

    @Test
    void itEndsWherePointsEnd() {
        Line2D line = line(fitted(10, 12, 14, 17, 17));
        assertThat(line.getX1()).isEqualTo(1);
        assertThat(line.getX2()).isEqualTo(5);
        assertThat(line.getY1()).isCloseTo(10.2, within(1e-9));
        assertThat(line.getY2()).isCloseTo(17.8, within(1e-9));
    }

    @Test
    void theAxisHoldsItsEndsUnlessTheAuthorEndsTheAxisBeforeThem() {
        FigureTable steep = fitted(0, 10, 0, 30, 30);
        assertThat(FigureAxes.up(steep).lower()).as("−2.0 at x = 1").isLessThanOrEqualTo(-2);
        ChartStyle s = steep.chart();
        var ended =
                new ChartStyle(
                        s.kind(),
                        true,
                        5,
                        "",
                        "",
                        0,
                        20,
                        List.of(),
                        List.of(),
                        false,
                        s.fit(),
                        s.panels());
        Line2D line = line(Examples.styled(steep, ended));
        assertThat(line.getY1()).isZero();
        assertThat(line.getY2()).isEqualTo(20);
        double slope = s.fit().orElseThrow().line().slope();
        assertThat((line.getY2() - line.getY1()) / (line.getX2() - line.getX1()))
                .as("cut, not bent")
                .isCloseTo(slope, within(1e-9));
        var above =
                new ChartStyle(
                        s.kind(),
                        true,
                        5,
                        "",
                        "",
                        90,
                        99,
                        List.of(),
                        List.of(),
                        false,
                        s.fit(),
                        s.panels());
        assertThat(FigureAxes.fitted(Examples.styled(steep, above))).isEmpty();
    }

    @Test
    void itIsSeenInThePictureInTheSmallOneAndInTheWords() {
        FigureTable table = fitted(10, 12, 14, 17, 17);
        FigureTable bare = Examples.styled(table, ChartStyle.of(Kind.SCATTER));
        Color ink = Colours.LIGHT.text();
        assertThat(ink(picture(table), ink)).isGreaterThan(ink(picture(bare), ink) + 100);
        assertThat(ink(Thumbnail.image(table, Colours.LIGHT, 2), ink))
                .isGreaterThan(ink(Thumbnail.image(bare, Colours.LIGHT, 2), ink));
        assertThat(AltText.of(table, new Numbers(Language.NB.locale())))
                .contains("Linje etter minste kvadraters metode gjennom 5 punkter: stigningstall");
    }

    /** What is stood on is a number of the table, and the line is none. */
    @Test
    void nothingIsStoodOnThatIsNoPoint() {
        FigureTable table = fitted(10, Double.NaN, 14, 17, 17);
        var told = new ArrayList<String>();
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        chart(table).draw(image.createGraphics(), 600, 400, (row, c, s) -> told.add(row + " " + c));
        assertThat(told).containsExactlyInAnyOrder("0 1", "2 1", "3 1", "4 1");
    }

    private static FigureChart chart(FigureTable table) {
        return FigureChart.of(table, Colours.LIGHT, Locale.UK);
    }

    private static BufferedImage picture(FigureTable table) {
        return Pictures.image(chart(table), 600, 400, 1);
    }

    /** Pixels near a colour. */
    private static int ink(BufferedImage image, Color colour) {
        int found = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color at = new Color(image.getRGB(x, y), true);
                boolean near =
                        Math.abs(at.getRed() - colour.getRed()) < 40
                                && Math.abs(at.getGreen() - colour.getGreen()) < 40
                                && Math.abs(at.getBlue() - colour.getBlue()) < 40
                                && at.getAlpha() > 200;
                found += near ? 1 : 0;
            }
        }
        return found;
    }
}
