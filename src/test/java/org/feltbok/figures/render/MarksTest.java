package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Without colour lines are told apart by their marks; no line runs through a text beside it. */
class MarksTest {
    private static final Colours GREY = Colours.of(HouseStyle.of(Theme.GREY_PRINT));

    private static Colours unmarked() {
        return new Colours(
                GREY.page(),
                GREY.text(),
                GREY.muted(),
                GREY.grid(),
                GREY.baseline(),
                GREY.darkInk(),
                GREY.categories(),
                GREY.likert(),
                GREY.neutral(),
                GREY.dontKnow(),
                GREY.heat(),
                GREY.steps(),
                false);
    }

    private static BufferedImage drawn(FigureTable table, Colours colours) {
        var image = new BufferedImage(800, 420, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        FigureChart.of(table, colours, Locale.UK).draw(g, 800, 420);
        g.dispose();
        return image;
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int n = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                n += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return n;
    }

    @Test
    void eightLinesInGreyHaveEightMarksAndTheSameInColourOne() {
        double[][] all = new double[8][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new double[] {i, i + 1, i + 2};
        }
        FigureTable table =
                Examples.of(Kind.LINE, Unit.NUMBER, new String[] {"2001", "2002", "2003"}, all);
        assertThat(new HashSet<>(PointMark.of(table, GREY))).hasSize(8);
        assertThat(new HashSet<>(PointMark.of(table, Colours.LIGHT))).hasSize(1);
        FigureTable alone =
                Examples.of(Kind.LINE, Unit.NUMBER, new String[] {"2001", "2002"}, all[0]);
        assertThat(PointMark.areTold(alone, GREY)).isFalse();
    }

    @Test
    void ofManyPointsEachLineHasSomeMarksAndNeverWhereAnotherHasOne() {
        int rows = 33;
        for (int all = 2; all <= 4; all++) {
            for (int row = 0; row < rows; row++) {
                int at = row;
                int count = all;
                assertThat(
                                IntStream.range(0, all)
                                        .filter(i -> PointMark.stands(true, i, count, at, rows))
                                        .count())
                        .isLessThanOrEqualTo(1);
            }
            for (int i = 0; i < all; i++) {
                int line = i;
                int count = all;
                assertThat(
                                IntStream.range(0, rows)
                                        .filter(r -> PointMark.stands(true, line, count, r, rows))
                                        .count())
                        .isGreaterThanOrEqualTo(6);
            }
        }
        assertThat(PointMark.stands(false, 0, 2, 0, rows)).isFalse();
        assertThat(PointMark.stands(false, 0, 2, 0, 20)).isTrue();
    }

    @Test
    void theMarksAreDrawnOnTheLinesAndBeforeTheirNames() {
        BufferedImage told = drawn(Examples.lines(), GREY);
        BufferedImage plain = drawn(Examples.lines(), unmarked());
        assertThat(different(told, plain)).isGreaterThan(4 * 6 * 20);
    }

    @Test
    void aNameBesideAPointKeepsOffAThresholdOrInterruptsIt() {
        assertThat(red(new Point2D.Double(120, 50), 150, 220))
                .as("there is room at its left, and the line stands as a whole")
                .isEqualTo(100);
        assertThat(red(new Point2D.Double(60, 50), 60, 120))
                .as("there is none, and the line ends above the name and goes on below")
                .isBetween(75, 93);
    }

    /** How much of a threshold is seen after a point near it got its name. */
    private static int red(Point2D point, int x, int width) {
        var image = new BufferedImage(240, 100, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 240, 100);
        g.setColor(Color.RED);
        g.fillRect(x, 0, 1, 100);
        new PointLabels(
                        List.of(point),
                        List.of("Usentral kommune"),
                        new Rectangle2D.Double(0, 0, width, 100),
                        Optional.empty(),
                        List.of(new Line2D.Double(x + 0.5, 0, x + 0.5, 100)))
                .draw(g, Color.BLACK, Color.WHITE);
        g.dispose();
        int red = 0;
        int other = 0;
        for (int y = 0; y < 100; y++) {
            int there = image.getRGB(x, y);
            red += there == Color.RED.getRGB() ? 1 : 0;
            other += there == Color.RED.getRGB() || y > 30 && y < 70 ? 0 : 1;
        }
        assertThat(other).isZero();
        return red;
    }

    @Test
    void wordsAtASeamStandWhereNoCurveRunsAndNoSeamRunsThroughThem() {
        var plot = new Rectangle2D.Double(0, 0, 400, 200);
        List<Line2D> curves =
                List.of(new Line2D.Double(0, 5, 400, 20), new Line2D.Double(0, 60, 400, 60));
        var words = new SeamWords(plot, curves);
        words.add(100, "Framskrevet folketall");
        words.add(112, "konstruert");
        List<Rectangle2D> boxes = words.boxes();
        assertThat(boxes).hasSize(2);
        assertThat(boxes.getFirst().intersects(boxes.getLast())).isFalse();
        for (Rectangle2D box : boxes) {
            assertThat(curves).noneMatch(box::intersectsLine);
        }
        var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        words.draw(g, Color.WHITE);
        g.dispose();
        Rectangle2D first = boxes.getFirst();
        assertThat(first.getMinX()).isLessThan(112);
        assertThat(first.getMaxX()).isGreaterThan(112);
        int seam = 0;
        for (int y = 0; y < 200; y++) {
            boolean within = y > first.getMinY() && y < first.getMaxY();
            seam += !within && new Color(image.getRGB(112, y)).getRed() > 60 ? 1 : 0;
        }
        assertThat(seam).as("elsewhere it is drawn").isGreaterThan(30);
    }
}
