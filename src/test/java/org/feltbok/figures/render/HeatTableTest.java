package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A table whose cells are coloured by their numbers: ordered, readable, and honest about gaps. */
class HeatTableTest {
    private static final double GAP = Double.NaN;
    private static final String[] ROWS = {"Nord", "Sør", "Vest"};

    private static FigureTable heat(double[]... columns) {
        return Examples.of(Kind.HEAT, Unit.NUMBER, ROWS, columns);
    }

    @Test
    void numbersAreReadOnTheirColoursInBothThemes() {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            for (FigureTable table :
                    List.of(
                            heat(new double[] {0, 50, 100}),
                            heat(new double[] {-80, 10, 60}),
                            heat(new double[] {-5, -3, -1}))) {
                HeatScale scale = HeatScale.of(table, colours);
                for (int i = 0; i <= 200; i++) {
                    Color fill = scale.at(scale.low() + (scale.high() - scale.low()) * i / 200);
                    assertThat(contrast(fill, colours.inkOn(fill)))
                            .as("%s at %d of 200", fill, i)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void aGreaterNumberHasAStrongerColourAndEachNumberOneOfItsOwn() {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            HeatScale scale = HeatScale.of(heat(new double[] {0, 50, 100}), colours);
            assertThat(scale.isDiverging()).isFalse();
            double before = 0;
            for (int i = 0; i <= 20; i++) {
                double now = contrast(scale.at(5.0 * i), colours.page());
                assertThat(now).isGreaterThan(before);
                before = now;
            }
        }
    }

    @Test
    void whatIsBelowZeroHasAnotherColourAsFarFromZeroAsAbove() {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            HeatScale scale = HeatScale.of(heat(new double[] {-12, 3, 40}), colours);
            assertThat(scale.isDiverging()).isTrue();
            assertThat(scale.low()).isEqualTo(-scale.high()).isLessThanOrEqualTo(-40);
            assertThat(scale.at(0)).isEqualTo(colours.heat().get(3));
            for (double value : new double[] {5, 20, 40}) {
                Color above = scale.at(value);
                Color below = scale.at(-value);
                assertThat(above.getGreen()).as("green above").isGreaterThan(above.getRed());
                assertThat(below.getRed()).as("brown below").isGreaterThan(below.getBlue());
                assertThat(contrast(above, scale.at(0)))
                        .isGreaterThan(contrast(scale.at(value - 5), scale.at(0)));
            }
        }
    }

    @Test
    void everyCellIsFilledByItsNumberAndAllInOneGrid() {
        FigureTable table = heat(new double[] {0, 40, 80}, new double[] {80, 60, 20});
        HeatScale scale = HeatScale.of(table, Colours.LIGHT);
        Map<String, Shape> cells = new HashMap<>();
        BufferedImage image = draw(table, cells);
        assertThat(cells).hasSize(6);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                Rectangle2D box = cells.get(row + "," + column).getBounds2D();
                double value = new FigureView(table).value(row, column);
                assertThat(image.getRGB((int) box.getMinX() + 3, (int) box.getMinY() + 3))
                        .isEqualTo(scale.at(value).getRGB());
                assertThat(box.getY())
                        .isCloseTo(cells.get(row + ",0").getBounds2D().getY(), within(1e-6));
                assertThat(box.getX())
                        .isCloseTo(cells.get("0," + column).getBounds2D().getX(), within(1e-6));
            }
        }
        assertThat(cells.get("1,0").getBounds2D().getMinY())
                .as("the first row is on top")
                .isGreaterThan(cells.get("0,0").getBounds2D().getMaxY());
    }

    @Test
    void numbersNamesAndEndsOfTheScaleAreWritten() throws IOException {
        FigureTable table = heat(new double[] {-30, 4, 41}, new double[] {12, -7, 60});
        assertThat(texts(table))
                .contains("Nord", "Sør", "Vest", "Serie A", "Serie B")
                .contains("−30", "4", "41", "12", "−7", "60")
                .contains("−60", "0");
    }

    @Test
    void aCellWithoutANumberIsStripedHasADashAndIsSaid() throws IOException {
        FigureTable table = heat(new double[] {10, GAP, 30});
        Map<String, Shape> cells = new HashMap<>();
        BufferedImage image = draw(table, cells);
        assertThat(cells.keySet()).containsExactlyInAnyOrder("0,0", "2,0");
        Rectangle2D above = cells.get("0,0").getBounds2D();
        Rectangle2D below = cells.get("2,0").getBounds2D();
        int stripes = 0;
        int page = 0;
        for (int y = (int) above.getMaxY() + 3; y < below.getMinY() - 3; y++) {
            int rgb = image.getRGB((int) above.getMinX() + 12, y);
            stripes += rgb == Colours.LIGHT.page().getRGB() ? 0 : 1;
            page += rgb == Colours.LIGHT.page().getRGB() ? 1 : 0;
        }
        assertThat(stripes).isPositive();
        assertThat(page).isPositive();
        assertThat(texts(table)).contains("–");
        assertThat(AxisStart.note(table, new Numbers(Locale.UK)))
                .endsWith("A striped cell has no number.");
        assertThat(AxisStart.note(heat(new double[] {1, 2, 3}), new Numbers(Locale.UK)))
                .endsWith("The stronger the colour, the greater the number.");
    }

    @Test
    void dontKnowIsGreyAndDoesNotStretchTheScale() {
        FigureTable statements = Examples.styled(Examples.statements(), ChartStyle.of(Kind.HEAT));
        var view = new FigureView(statements);
        assertThat(HeatScale.columns(view)).containsExactly(0, 1, 2, 3, 4, 5);
        Map<String, Shape> cells = new HashMap<>();
        BufferedImage image = draw(statements, cells);
        Rectangle2D box = cells.get("0,6").getBounds2D();
        assertThat(image.getRGB((int) box.getMinX() + 3, (int) box.getMinY() + 3))
                .isEqualTo(Colours.LIGHT.grid().getRGB());
    }

    @Test
    void aNumberIsWrittenSmallerRatherThanOutsideItsNarrowCell() throws IOException {
        double[][] many = new double[24][];
        for (int i = 0; i < many.length; i++) {
            many[i] = new double[] {100000 + i, 5, GAP};
        }
        var out = new StringWriter();
        FigureTable table = heat(many);
        SvgWriter.write(FigureChart.of(table, Colours.LIGHT, Locale.UK), 720, out);
        assertThat(texts(table)).contains("100,000", "100,023", "Serie X");
        Map<String, Shape> cells = new HashMap<>();
        draw(table, cells);
        assertThat(cells.get("0,23").getBounds2D().getMaxX()).isLessThanOrEqualTo(640);
    }

    @Test
    void withoutLabelsTheColoursStandAlone() throws IOException {
        FigureTable table = heat(new double[] {43, 87, 12});
        ChartStyle s = table.chart();
        var quiet =
                new ChartStyle(
                        s.kind(), false, 5, "Antall", "", s.min(), s.max(), List.of(), List.of(),
                        false);
        assertThat(texts(table)).contains("43", "87", "12");
        assertThat(texts(Examples.styled(table, quiet)))
                .doesNotContain("43", "87", "12")
                .contains("Antall", "Nord");
    }

    private static BufferedImage draw(FigureTable table, Map<String, Shape> cells) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        FigureChart.of(table, Colours.LIGHT, Locale.UK)
                .draw(g, 640, 480, (row, column, shape) -> cells.put(row + "," + column, shape));
        g.dispose();
        return image;
    }

    static List<String> texts(FigureTable table) throws IOException {
        var out = new StringWriter();
        SvgWriter.write(FigureChart.of(table, Colours.LIGHT, Locale.UK), 720, out);
        var found = new ArrayList<String>();
        var text = Pattern.compile("<text[^>]*>([^<]*)</text").matcher(out.toString());
        while (text.find()) {
            found.add(text.group(1));
        }
        return found;
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color c) {
        double[] linear =
                java.util.stream.IntStream.of(c.getRed(), c.getGreen(), c.getBlue())
                        .mapToDouble(v -> v / 255.0)
                        .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                        .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
