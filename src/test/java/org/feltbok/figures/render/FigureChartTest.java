package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/** Charts are drawn in every form and show what they were given, and only that. */
final class FigureChartTest {
    private static final Locale NORWEGIAN = Locale.of("nb", "NO");

    static Stream<FigureTable> figures() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyKindDrawsAtItsOwnAndAtSmallSizes(FigureTable table) {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            FigureChart chart = FigureChart.of(table, colours, NORWEGIAN).titled(true).padded(16);
            double height = chart.preferredHeight(640);
            assertThat(height).isBetween(60.0, 4000.0);
            BufferedImage image = Pictures.image(chart, 640, height, 1);
            assertThat(IntStream.range(0, 640).map(x -> image.getRGB(x, 24)).distinct().count())
                    .as("the caption is drawn")
                    .isGreaterThan(2);
            Pictures.image(chart, 120, 60, 1);
            assertThat(Thumbnail.image(table, colours, 2).getWidth()).isEqualTo(144);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(
            value = org.feltbok.figures.ChartStyle.Kind.class,
            names = {"BAR", "COLUMN", "LINE", "DOTS"})
    void anIntervalIsDrawnWhereANumberHasOneAndTheAxisHoldsItsEnds(
            org.feltbok.figures.ChartStyle.Kind kind) throws IOException {
        FigureTable with =
                Examples.styled(Examples.dots(), org.feltbok.figures.ChartStyle.of(kind));
        List<List<FigureTable.Cell>> cells =
                with.cells().stream()
                        .map(r -> r.stream().map(FigureChartTest::bare).toList())
                        .toList();
        FigureTable without =
                new FigureTable(
                        with.id(),
                        with.caption(),
                        with.subtitle(),
                        with.rowHeading(),
                        with.rows(),
                        with.columns(),
                        cells,
                        with.chart(),
                        with.note());
        assertThat(FigureAxes.values(with).lower()).isLessThanOrEqualTo(-4);
        assertThat(FigureAxes.values(without).lower()).isZero();
        assertThat(strokes(with)).isGreaterThanOrEqualTo(strokes(without) + 6 - 2);
    }

    private static FigureTable.Cell bare(FigureTable.Cell c) {
        return new FigureTable.Cell(
                c.value(), c.n(), c.published(), c.publishedText(), c.verdict(), c.measure());
    }

    /** How many lines a picture is made of. */
    private static int strokes(FigureTable table) throws IOException {
        return svg(table, NORWEGIAN).split("<(line|path|polyline)").length;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void svgIsWellFormedAndDescribed(FigureTable table) throws Exception {
        var out = new StringWriter();
        SvgWriter.write(FigureChart.of(table, Colours.LIGHT, NORWEGIAN), 640, out);
        assertThat(out.toString()).doesNotContain("<!DOCTYPE").contains("viewBox=\"0 0 640 ");
        var factory = DocumentBuilderFactory.newInstance();
        var root =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(out.toString())))
                        .getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(table.caption());
        assertThat(root.getElementsByTagName("text").getLength()).isPositive();
    }

    @Test
    void numbersFollowTheLanguage() throws IOException {
        assertThat(svg(Examples.statements(), NORWEGIAN)).contains(">5,4<").contains(">75\u00a0%<");
        assertThat(svg(Examples.statements(), Locale.UK)).contains(">5.4<").contains(">75%<");
    }

    @Test
    void smallSharesGetNoLabelInsideTheBar() throws IOException {
        String svg = svg(Examples.statements(), NORWEGIAN);
        assertThat(svg).contains(">72<").contains(">21<");
        assertThat(count(svg, ">3<"))
                .as("2.9 % is not written, 3 stands in the legend")
                .isEqualTo(1);
    }

    @Test
    void undefinedIsAGapAndNotZero() throws IOException {
        String[] rows = {"første", "andre"};
        var gap = Examples.of(Kind.BAR, Unit.PERCENT, rows, new double[] {40, Double.NaN});
        var zero = Examples.of(Kind.BAR, Unit.PERCENT, rows, new double[] {40, 0});
        assertThat(svg(gap, NORWEGIAN)).contains(">40\u00a0%<");
        assertThat(count(svg(gap, NORWEGIAN), ">0\u00a0%<"))
                .as("only the axis shows zero")
                .isEqualTo(1);
        assertThat(count(svg(zero, NORWEGIAN), ">0\u00a0%<")).isEqualTo(2);
    }

    @Test
    void aTallFigureGetsTheHeightItsRowsNeed() {
        FigureChart chart = FigureChart.of(Examples.many(Kind.BAR, 54), Colours.LIGHT, NORWEGIAN);
        assertThat(chart.preferredHeight(700)).isGreaterThan(54 * 24);
    }

    @Test
    void pngIsPixelForPixelWhatWasDrawn() throws IOException {
        FigureChart chart = FigureChart.of(Examples.statements(), Colours.LIGHT, NORWEGIAN);
        for (BufferedImage image :
                List.of(
                        Pictures.image(chart, 500, 400, 1.7),
                        Thumbnail.image(Examples.statements(), Colours.DARK, 3))) {
            var out = new ByteArrayOutputStream();
            PngWriter.write(image, 192, out);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(pixels(read)).isEqualTo(pixels(image));
        }
    }

    @Test
    void pngStatesItsResolution() throws IOException {
        var out = new ByteArrayOutputStream();
        PngWriter.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), 192, out);
        byte[] bytes = out.toByteArray();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("pHYs") + 4;
        assertThat(ByteBuffer.wrap(bytes, at, 4).getInt()).isEqualTo(7559);
    }

    @Test
    void scalesOfOtherLengthsDropStepsFromTheMiddle() {
        assertThat(Colours.LIGHT.scale(6)).isEqualTo(Colours.LIGHT.likert());
        List<Color> five = Colours.LIGHT.scale(5);
        assertThat(five).hasSize(5);
        assertThat(five.get(2)).isEqualTo(Colours.LIGHT.neutral());
        assertThat(five.getFirst()).isEqualTo(Colours.LIGHT.likert().getFirst());
        assertThat(five.getLast()).isEqualTo(Colours.LIGHT.likert().getLast());
        assertThat(Colours.LIGHT.scale(11)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void yearsStandAtTheirDistanceInTime() {
        var years =
                Examples.of(
                        Kind.LINE,
                        Unit.NUMBER,
                        new String[] {"2000", "2018", "2040"},
                        new double[3]);
        double[] places = RowPlaces.inTime(years.rows());
        assertThat((places[1] - places[0]) / (places[2] - places[0]))
                .isCloseTo(18 / 40.0, within(1e-12));
        var waves = Examples.of(Kind.LINE, Unit.NUMBER, new String[] {"a", "b"}, new double[2]);
        assertThat(RowPlaces.inTime(waves.rows())).containsExactly(0.25, 0.75);
    }

    @Test
    void labelsOnFillsAreReadable() {
        List<Color> likert = Colours.LIGHT.likert();
        assertThat(Colours.LIGHT.inkOn(likert.get(0))).isEqualTo(Color.WHITE);
        assertThat(Colours.LIGHT.inkOn(likert.get(5))).isEqualTo(Color.WHITE);
        assertThat(likert.subList(1, 5)).allMatch(c -> !Colours.LIGHT.inkOn(c).equals(Color.WHITE));
    }

    @Test
    void whatIsBelowZeroInAStackStandsOnTheOtherSide() throws IOException {
        for (Kind kind : List.of(Kind.STACKED_BAR, Kind.STACKED_COLUMN)) {
            var table =
                    Examples.of(
                            kind,
                            Unit.PERCENT,
                            new String[] {"a", "b"},
                            new double[] {-12, 30},
                            new double[] {40, 20});
            assertThat(FigureAxes.values(table).lower()).isLessThanOrEqualTo(-12);
            assertThat(FigureAxes.values(table).upper()).isGreaterThanOrEqualTo(50);
            assertThat(svg(table, NORWEGIAN)).contains(">\u221212<").contains(">40<");
        }
        var whole = Examples.statements();
        assertThat(FigureAxes.values(whole)).isEqualTo(AxisScale.percent());
    }

    @Test
    void aLongNameInTheLegendBreaksInsideThePicture() throws Exception {
        var table =
                Examples.of(
                        Kind.STACKED_BAR,
                        Unit.PERCENT,
                        new String[] {"a"},
                        new double[] {40},
                        new double[] {60});
        String longName = "Et svært langt svaralternativ som ikke slutter på en linje ".repeat(3);
        var named =
                new FigureTable(
                        table.id(),
                        table.caption(),
                        table.subtitle(),
                        table.rowHeading(),
                        table.rows(),
                        table.columns().stream()
                                .map(
                                        c ->
                                                new FigureTable.Column(
                                                        c.key(),
                                                        c.label() + " " + longName,
                                                        c.unit(),
                                                        0,
                                                        c.role(),
                                                        -1,
                                                        0,
                                                        false))
                                .toList(),
                        table.cells(),
                        table.chart(),
                        table.note());
        var root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg(named, NORWEGIAN))))
                        .getDocumentElement();
        var texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            double x =
                    Double.parseDouble(
                            texts.item(i).getAttributes().getNamedItem("x").getNodeValue());
            String text = texts.item(i).getTextContent();
            assertThat(x + TextLines.width(text, Look.LABEL) * 0.9).as(text).isLessThan(720);
        }
    }

    @Test
    void anAxisWithoutZeroSaysWhereItBegins() {
        String[] rows = {"2000", "2010"};
        var line = Examples.of(Kind.LINE, Unit.PERCENT, rows, new double[] {36.2, 38.5});
        assertThat(AxisStart.note(line, new Numbers(NORWEGIAN)))
                .startsWith(line.note())
                .endsWith("Aksen begynner på 36,0\u00a0%, ikke på 0.");
        assertThat(AxisStart.note(line, new Numbers(Locale.UK)))
                .endsWith("The axis begins at 36.0%, not at 0.");
        var bars = Examples.of(Kind.BAR, Unit.PERCENT, rows, new double[] {36.2, 38.5});
        assertThat(AxisStart.note(bars, new Numbers(NORWEGIAN))).isEqualTo(bars.note());
        var zero = Examples.of(Kind.LINE, Unit.PERCENT, rows, new double[] {3, 38.5});
        assertThat(AxisStart.note(zero, new Numbers(NORWEGIAN))).isEqualTo(zero.note());
    }

    @Test
    void noTwoSeriesHaveTheSameColour() {
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            assertThat(IntStream.range(0, 60).mapToObj(i -> colours.category(i, 60)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aSignThatNoFontHasIsMarkedOnce() {
        String family = "Barn \ud83d\udc69\u200d\ud83d\udc67\ufe0f og \ud83d\ude00 \uf8ffx";
        Glyphs.Drawn drawn = Glyphs.of(family, Look.LABEL);
        assertThat(drawn.font().canDisplayUpTo(drawn.text().replace("\ufffd", ""))).isNegative();
        assertThat(drawn.text()).startsWith("Barn ").contains(" og ").endsWith("x");
        assertThat(Glyphs.of("Čáhcesuolu – «å»", Look.LABEL).font()).isSameAs(Look.LABEL);
    }

    private static String svg(FigureTable table, Locale locale) throws IOException {
        var out = new StringWriter();
        SvgWriter.write(FigureChart.of(table, Colours.LIGHT, locale), 720, out);
        return out.toString();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
