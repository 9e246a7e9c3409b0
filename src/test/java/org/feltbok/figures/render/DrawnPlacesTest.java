package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is drawn has the length or the place of its number, measured in the picture. */
class DrawnPlacesTest {
    private static final Offset<Double> NEAR = within(1e-6);
    private static final String[] ROWS = {"a", "b", "c"};

    /** Shapes by row and column. */
    private static Map<String, Shape> shapes(FigureTable table) {
        Map<String, Shape> shapes = new HashMap<>();
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        FigureChart.of(table, Colours.LIGHT, Locale.UK)
                .draw(
                        image.createGraphics(),
                        640,
                        480,
                        (row, column, shape) -> shapes.put(row + "," + column, shape));
        return shapes;
    }

    private static Rectangle2D box(Map<String, Shape> shapes, int row, int column) {
        return shapes.get(row + "," + column).getBounds2D();
    }

    private static double length(Kind kind, Rectangle2D box) {
        return kind.lying() ? box.getWidth() : box.getHeight();
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "COLUMN", "STACKED_BAR", "STACKED_COLUMN", "HISTOGRAM"})
    void barsAreAsLongAsTheirNumbers(Kind kind) {
        var drawn = shapes(Examples.of(kind, Unit.PERCENT, ROWS, new double[] {40, 10, 25}));
        double one = length(kind, box(drawn, 0, 0)) / 40;
        assertThat(one).isPositive();
        assertThat(length(kind, box(drawn, 1, 0)) / 10).isCloseTo(one, NEAR);
        assertThat(length(kind, box(drawn, 2, 0)) / 25).isCloseTo(one, NEAR);
    }

    @ParameterizedTest
    @EnumSource(names = {"STACKED_BAR", "STACKED_COLUMN"})
    void partsOfAStackBeginWhereTheLastOneEnds(Kind kind) {
        var drawn =
                shapes(
                        Examples.of(
                                kind,
                                Unit.COUNT,
                                ROWS,
                                new double[] {1, 2, 3},
                                new double[] {3, 2, 1}));
        for (int row = 0; row < 3; row++) {
            Rectangle2D first = box(drawn, row, 0);
            Rectangle2D second = box(drawn, row, 1);
            double gap =
                    kind.lying()
                            ? second.getMinX() - first.getMaxX()
                            : first.getMinY() - second.getMaxY();
            assertThat(gap).isCloseTo(0, NEAR);
            assertThat(length(kind, first) / length(kind, second))
                    .as("parts of four")
                    .isCloseTo((row + 1.0) / (3 - row), NEAR);
        }
    }

    @Test
    void barsOfARowStandSideBySideInTheOrderOfTheSeries() {
        for (Kind kind : new Kind[] {Kind.BAR, Kind.COLUMN}) {
            double[] same = {5, 6, 7};
            var drawn = shapes(Examples.of(kind, Unit.NUMBER, ROWS, same, same, same));
            for (int column = 1; column < 3; column++) {
                Rectangle2D before = box(drawn, 0, column - 1);
                Rectangle2D now = box(drawn, 0, column);
                assertThat(kind.lying() ? now.getMinY() : now.getMinX())
                        .isGreaterThanOrEqualTo(
                                (kind.lying() ? before.getMaxY() : before.getMaxX()) - 1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINE", "SCATTER", "DOTS"})
    void pointsStandAtTheirNumbersAlongTheAxis(Kind kind) {
        var drawn = shapes(Examples.about(kind, Unit.NUMBER, 10, 30, 60));
        int column = kind == Kind.SCATTER ? 1 : 0;
        double[] at = new double[3];
        for (int row = 0; row < 3; row++) {
            Rectangle2D box = box(drawn, row, column);
            at[row] = kind.lying() ? box.getCenterX() : -box.getCenterY();
        }
        assertThat((at[1] - at[0]) / (at[2] - at[0])).isCloseTo(20 / 50.0, within(0.01));
    }

    @Test
    void aBoxReachesFromQuartileToQuartileWithTheMedianWhereItIs() {
        FigureTable boxes = Examples.boxes();
        var drawn = shapes(boxes);
        double[] zero = places(drawn, 0);
        double[] other = places(drawn, 1);
        double one = (zero[2] - other[2]) / (3 - 18);
        assertThat(one).isPositive();
        assertThat((zero[0] - other[0]) / (-4 - 10)).isCloseTo(one, within(0.01));
        assertThat((zero[1] - other[1]) / (11 - 25)).isCloseTo(one, within(0.01));
        assertThat(drawn.keySet())
                .as("a row without numbers is empty")
                .noneMatch(k -> k.startsWith("3"));
    }

    @Test
    void theBoxIsFilledBetweenTheQuartilesAndNotAlongItsArms() {
        FigureTable boxes = Examples.boxes();
        var drawn = shapes(boxes);
        BufferedImage image =
                Pictures.image(FigureChart.of(boxes, Colours.LIGHT, Locale.UK), 640, 480, 1);
        int fill = ChartForms.colours(boxes, Colours.LIGHT).getFirst().getRGB();
        for (int row = 0; row < 3; row++) {
            Rectangle2D arm = box(drawn, row, 0);
            Rectangle2D inside = box(drawn, row, 1);
            int y = (int) (arm.getMinY() + arm.getHeight() * 0.15);
            assertThat(image.getRGB((int) inside.getCenterX(), y)).isEqualTo(fill);
            assertThat(image.getRGB((int) arm.getCenterX(), y)).isNotEqualTo(fill);
        }
    }

    /** Ends of the box, and the median. */
    private static double[] places(Map<String, Shape> drawn, int row) {
        return new double[] {
            box(drawn, row, 1).getMinX(),
            box(drawn, row, 3).getMaxX(),
            box(drawn, row, 2).getCenterX()
        };
    }

    @Test
    void slicesTakeTheirShareOfThePie() {
        var drawn = shapes(Examples.about(Kind.PIE, Unit.COUNT, 1, 1, 2));
        Shape half = drawn.get("2,0");
        Rectangle2D all = box(drawn, 0, 0);
        all.add(box(drawn, 1, 0));
        all.add(half.getBounds2D());
        assertThat(half.getBounds2D().getWidth()).isCloseTo(all.getWidth() / 2, within(1.0));
        assertThat(half.getBounds2D().getHeight()).isCloseTo(all.getHeight(), within(1.0));
        assertThat(half.contains(all.getCenterX() - 5, all.getCenterY()))
                .as("from twelve o'clock, so the last half is on the left")
                .isTrue();
    }

    @Test
    void everyNumberStaysInsideThePicture() {
        for (FigureTable table : Examples.all()) {
            shapes(table)
                    .forEach(
                            (place, shape) -> {
                                Rectangle2D box = shape.getBounds2D();
                                assertThat(box.getMinX()).as(table.id() + place).isNotNegative();
                                assertThat(box.getMaxX()).isLessThanOrEqualTo(640);
                                assertThat(box.getMaxY()).isLessThanOrEqualTo(480);
                            });
        }
    }
}
