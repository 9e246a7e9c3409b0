package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.bench.Programs;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.EachKind;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.HeatScale;
import org.feltbok.figures.render.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Excel's and Word's chart of each kind as LibreOffice renders it, beside our picture: the same
 * colours, each about as much of the whole, in the same order across and down. Where no LibreOffice
 * is installed there is nothing to render with.
 */
class RenderedChartsTest {
    /** Of the coloured area; letters and swatches of legends differ. */
    private static final double SHARE = 0.09;

    /** Of the span of what is coloured; nearer ones have no order. */
    private static final double APART = 0.12;

    private static final int NEAR = 14;

    private static final float DPI = 96;

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
                                "pdf",
                                "--outdir",
                                folder.toString()));
        for (Kind kind : Kind.values()) {
            for (Program program : Program.values()) {
                Path file = folder.resolve(program.name(kind) + program.ending);
                if (program == Program.EXCEL) {
                    write(shown(kind), file);
                } else {
                    document(kind, file);
                }
                command.add(file.toString());
            }
        }
        var run = new ProcessBuilder(command);
        run.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        assertThat(run.start().waitFor()).isZero();
        try (Stream<Path> made = Files.list(folder)) {
            assumeTrue(
                    made.anyMatch(file -> file.toString().endsWith(".pdf")),
                    "the LibreOffice here prints nothing");
        }
    }

    /** With the figure's sheet first, for only the first page is looked at. */
    private static void write(FigureTable table, Path file) throws IOException {
        try (var book = Workbooks.of(table);
                var to = Files.newOutputStream(file)) {
            book.setSheetOrder(book.getSheetName(1), 0);
            book.setActiveSheet(0);
            book.write(to);
        }
    }

    /** The figure alone, with caption and note. */
    private static void document(Kind kind, Path file) throws IOException {
        boolean isTable = kind == Kind.TABLE;
        var item =
                new WordItem(
                        shown(kind),
                        isTable ? FigureSpec.Kind.TABLE : FigureSpec.Kind.FIGURE,
                        Optional.of(1),
                        "Tittel",
                        "");
        try (var to = Files.newOutputStream(file)) {
            new WordWriter(new Texts(Language.NB), Workbooks.usual()).write(item, to);
        }
    }

    /** What opens the file, and so which chart is rendered. */
    private enum Program {
        EXCEL(".xlsx"),
        WORD(".docx");

        private final String ending;

        Program(String ending) {
            this.ending = ending;
        }

        /** One name for each kind and program, as pictures of both lie in one folder. */
        String name(Kind kind) {
            return kind + "-" + name();
        }

        BufferedImage rendered(Kind kind) throws IOException {
            try (PDDocument pdf = Loader.loadPDF(folder.resolve(name(kind) + ".pdf").toFile())) {
                return new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
            }
        }
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(Program.values())
                .flatMap(p -> Stream.of(Kind.values()).map(k -> Arguments.of(p, k)));
    }

    /** Of a heat table those of its cells, each by its number. */
    private static List<Color> colours(FigureTable table) {
        if (table.chart().kind() != Kind.HEAT) {
            return ChartForms.colours(table, Colours.LIGHT).stream().distinct().toList();
        }
        HeatScale scale = HeatScale.of(table, Colours.LIGHT);
        return table.cells().stream()
                .flatMap(List::stream)
                .map(c -> scale.at(Objects.requireNonNull(c.value())))
                .distinct()
                .toList();
    }

    /** How much of an image has a colour, and where its middle is. */
    private record Found(double share, double x, double y) {}

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsRenderedLooksAsThePictureDoes(Program program, Kind kind) throws IOException {
        FigureTable table = shown(kind);
        if (kind == Kind.TABLE) {
            // it has no colours: each row, the heads and the caption are a line of ink
            assertThat(lines(program.rendered(kind)))
                    .isGreaterThanOrEqualTo(table.rows().size() + 2);
            return;
        }
        List<Color> colours = colours(table);
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.of("nb", "NO"));
        List<Found> drawn =
                found(Pictures.image(chart, 680, chart.preferredHeight(680), 1), colours);
        List<Found> rendered = found(program.rendered(kind), colours);
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

    /** Lines of text, set apart by lines without any ink. */
    private static int lines(BufferedImage image) {
        int lines = 0;
        boolean before = false;
        for (int y = 0; y < image.getHeight(); y++) {
            boolean ink = false;
            for (int x = 0; x < image.getWidth() && !ink; x++) {
                ink = new Color(image.getRGB(x, y)).getRed() < 100;
            }
            lines += ink && !before ? 1 : 0;
            before = ink;
        }
        return lines;
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
