package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.EachKind;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Excel's chart of each kind as LibreOffice renders it, beside our picture: the same colours, each
 * about as much of the whole, in the same order across and down. Where no LibreOffice is installed
 * there is nothing to render with.
 */
class RenderedChartsTest {
    /** Of the coloured area; letters and swatches of legends differ. */
    private static final double SHARE = 0.09;

    /** Of the span of what is coloured; nearer ones have no order. */
    private static final double APART = 0.12;

    private static final int NEAR = 14;

    @TempDir static Path folder;

    /** Rows of small multiples that are steps of a scale have colours to find again. */
    private static FigureTable shown(Kind kind) {
        FigureTable table = EachKind.of(kind);
        return kind == Kind.SMALL_MULTIPLES ? Examples.rowsOnScale(table) : table;
    }

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        assumeTrue(Programs.installed("soffice").isPresent(), "no LibreOffice here");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "png",
                                "--outdir",
                                folder.toString()));
        for (Kind kind : Kind.values()) {
            Path book = folder.resolve(kind + ".xlsx");
            write(shown(kind), book);
            command.add(book.toString());
        }
        var run = new ProcessBuilder(command);
        run.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        assertThat(run.start().waitFor()).isZero();
        try (Stream<Path> made = Files.list(folder)) {
            assumeTrue(
                    made.anyMatch(file -> file.toString().endsWith(".png")),
                    "the LibreOffice here makes no pictures: its part for drawings is missing");
        }
    }

    /** With the figure's sheet first, for only the first is made a picture of. */
    private static void write(FigureTable table, Path file) throws IOException {
        try (var book = Workbooks.of(table);
                var to = Files.newOutputStream(file)) {
            book.setSheetOrder(book.getSheetName(1), 0);
            book.setActiveSheet(0);
            book.write(to);
        }
    }

    /** How much of an image has a colour, and where its middle is. */
    private record Found(double share, double x, double y) {}

    /**
     * Not compared: a table has no colours, and the cells of a heat table have those between two,
     * which {@code HeatTableTest} compares number by number.
     */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TABLE", "HEAT"})
    void whatIsRenderedLooksAsThePictureDoes(Kind kind) throws IOException {
        FigureTable table = shown(kind);
        List<Color> colours = ChartForms.colours(table, Colours.LIGHT).stream().distinct().toList();
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.of("nb", "NO"));
        List<Found> drawn =
                found(Pictures.image(chart, 680, chart.preferredHeight(680), 1), colours);
        List<Found> rendered = found(ImageIO.read(folder.resolve(kind + ".png").toFile()), colours);
        for (int i = 0; i < colours.size(); i++) {
            assertThat(rendered.get(i).share())
                    .as("%s of the coloured area", colours.get(i))
                    .isBetween(drawn.get(i).share() - SHARE, drawn.get(i).share() + SHARE)
                    .isPositive();
            for (int j = 0; j < i; j++) {
                order(
                        drawn.get(i).x() - drawn.get(j).x(),
                        rendered.get(i).x() - rendered.get(j).x());
                order(
                        drawn.get(i).y() - drawn.get(j).y(),
                        rendered.get(i).y() - rendered.get(j).y());
            }
        }
    }

    private static void order(double drawn, double rendered) {
        if (Math.abs(drawn) > APART) {
            assertThat(Math.signum(rendered)).isEqualTo(Math.signum(drawn));
        }
    }

    private static List<Found> found(BufferedImage image, List<Color> colours) {
        double[][] sums = new double[colours.size()][3];
        double all = 0;
        int left = image.getWidth();
        int right = 0;
        int top = image.getHeight();
        int bottom = 0;
        for (int x = 0; x < image.getWidth() - 1; x++) {
            for (int y = 0; y < image.getHeight() - 1; y++) {
                for (int i = 0; i < sums.length; i++) {
                    if (isFilled(image, x, y, colours.get(i))) {
                        sums[i][0]++;
                        sums[i][1] += x;
                        sums[i][2] += y;
                        all++;
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
        }
        double wide = Math.max(1, right - left);
        double high = Math.max(1, bottom - top);
        List<Found> found = new ArrayList<>();
        for (double[] sum : sums) {
            double n = Math.max(1, sum[0]);
            found.add(new Found(sum[0] / Math.max(1, all), sum[1] / n / wide, sum[2] / n / high));
        }
        return found;
    }

    /** Edges of letters have any colour, but only one pixel wide. */
    private static boolean isFilled(BufferedImage image, int x, int y, Color colour) {
        return isNear(new Color(image.getRGB(x, y)), colour)
                && isNear(new Color(image.getRGB(x + 1, y)), colour)
                && isNear(new Color(image.getRGB(x, y + 1)), colour)
                && isNear(new Color(image.getRGB(x + 1, y + 1)), colour);
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < NEAR
                && Math.abs(one.getGreen() - other.getGreen()) < NEAR
                && Math.abs(one.getBlue() - other.getBlue()) < NEAR;
    }
}
