package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.AxisStart;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.Fill;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.render.Pictures;
import org.feltbok.figures.render.SvgWriter;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.feltbok.figures.style.StyleColours;
import org.feltbok.figures.style.Styled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A picture, Excel's chart and Word's chart of a figure have one house style. */
class StyledReportTest {
    private static final HouseStyle OWN =
            HouseStyle.parse(
                    """
                    {"font": "Georgia",
                     "colours": {"series": ["#5b2a86", "#b5500b", "#1d6b4f"]},
                     "numbers": {"decimals": {"percent": 1}, "thousands": "none", "percent_sign": "close"},
                     "labels": {"bars": "all"}}
                    """,
                    "style.json");

    private static final FigureTable BARS =
            Examples.of(
                    Kind.BAR,
                    Unit.PERCENT,
                    new String[] {"Under 3000", "Above 3000"},
                    new double[] {33.46, 66.54});

    private static final FigureTable LINES =
            Examples.of(
                    Kind.LINE,
                    Unit.COUNT,
                    new String[] {"2003", "2004", "2005"},
                    new double[] {1200, 1300, 1400},
                    new double[] {2200, 2300, 2400},
                    new double[] {3200, 3300, 3400});

    private static ReportOptions options(HouseStyle style) {
        return new ReportOptions(
                "T", "t", Instant.parse("2026-01-31T10:00:00Z"), "", Recipe.WHOLE.with(style));
    }

    private static List<String> excel(FigureTable figure, HouseStyle style) throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(new Texts(Language.NB), options(style))
                .write(List.of(figure), out, Progress.NONE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(1).getDrawingPatriarch().getCharts().stream()
                    .map(c -> c.getCTChartSpace().xmlText())
                    .toList();
        }
    }

    private static List<String> word(FigureTable figure, HouseStyle style) throws IOException {
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.NB), options(style))
                .write(
                        new WordContent(List.of(), List.of(WordWriterTest.figure(1, figure))),
                        out,
                        Progress.NONE);
        try (XWPFDocument document = WordWriterTest.read(out.toByteArray())) {
            return document.getCharts().stream().map(c -> c.getCTChartSpace().xmlText()).toList();
        }
    }

    private static Set<Integer> drawn(FigureTable figure, HouseStyle style) {
        FigureChart chart = FigureChart.of(figure, style, Locale.of("nb"));
        BufferedImage image = Pictures.image(chart, 720, chart.preferredHeight(720), 1);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    private static String hex(Color colour) {
        return "%06X".formatted(colour.getRGB() & 0xffffff);
    }

    @Test
    void whatIsSaidOfAFigureHasTheThousandsOfItsDrawing() throws IOException {
        FigureTable figure =
                Examples.of(
                        Kind.LINE,
                        Unit.COUNT,
                        new String[] {"2003", "2004", "2005"},
                        new double[] {2310, 2340, 2390});
        var numbers = new Numbers(Locale.UK, OWN.numbers());
        assertThat(AxisStart.note(figure, numbers))
                .containsPattern("The axis begins at 2300, not at 0\\.");
        assertThat(AltText.of(figure, numbers)).contains("2003 2310").doesNotContain("2,3");
        FigureChart chart = FigureChart.of(figure, OWN, Locale.UK);
        var svg = new StringWriter();
        SvgWriter.write(chart, 600, svg);
        assertThat(svg.toString()).contains("2003 2310").doesNotContain("2,3");
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.EN), options(OWN))
                .write(
                        new WordContent(List.of(), List.of(WordWriterTest.figure(1, figure))),
                        out,
                        Progress.NONE);
        try (XWPFDocument document = WordWriterTest.read(out.toByteArray())) {
            assertThat(document.getDocument().xmlText())
                    .containsPattern("The axis begins at 2300, not at 0\\.")
                    .contains("2003 2310")
                    .doesNotContain("2,3");
        }
        out.reset();
        new WorkbookWriter(new Texts(Language.EN), options(OWN))
                .write(List.of(figure), out, Progress.NONE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> words = new ArrayList<>();
            book.getSheetAt(1).forEach(r -> r.forEach(c -> words.add(c.toString())));
            assertThat(words).anyMatch(w -> w.matches(".*The axis begins at 2300, not at 0\\..*"));
            assertThat(book.getSheetAt(1).getDrawingPatriarch().getCTDrawing().xmlText())
                    .contains("2003 2310");
        }
    }

    /** What a text tells of how many there are is written as the style has it. */
    @Test
    void whatTextsTellHasTheThousandsOfTheStyleAndTheRestOfThemStays() {
        var texts = OWN.numbers().in(new Texts(Language.EN));
        assertThat(texts.get("figures.note.interval.finite.written", 1200)).contains("1200");
        assertThat(new Texts(Language.EN).get("figures.note.interval.finite.written", 1200))
                .contains("1,200");
        assertThat(texts.count(1615) + " " + texts.number(0.5, 1)).isEqualTo("1615 0.5");
        assertThat(texts.manner()).isNotEqualTo(new Texts(Language.EN).manner());
        assertThat(texts.manner()).isEqualTo(OWN.numbers().in(new Texts(Language.EN)).manner());
    }

    @Test
    void seriesHaveTheColoursOfTheStyleInPictureWorkbookAndDocument() throws IOException {
        assertThat(drawn(LINES, OWN)).contains(0x5b2a86, 0xb5500b, 0x1d6b4f);
        for (String chart : List.of(excel(LINES, OWN).getFirst(), word(LINES, OWN).getFirst())) {
            assertThat(chart).contains("5B2A86", "B5500B", "1D6B4F").doesNotContain("0B3EA2");
            assertThat(chart).contains("typeface=\"Georgia\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void groundAndLettersAreThoseOfTheThemeEverywhere(Theme theme) throws IOException {
        HouseStyle style = HouseStyle.of(theme);
        Colours colours = Colours.of(style);
        for (FigureTable figure : List.of(BARS, LINES, Examples.statements())) {
            assertThat(drawn(figure, style)).contains(colours.page().getRGB() & 0xffffff);
            for (String chart : excel(figure, style)) {
                assertThat(chart).contains(hex(colours.page()), hex(colours.text()));
                assertThat(chart).contains(hex(colours.grid()));
            }
            assertThat(String.join("", word(figure, style)))
                    .contains(hex(colours.page()), hex(colours.text()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "STACKED_BAR", "STACKED_COLUMN", "DIVERGING_BAR", "PIE"})
    void greyPrintHasPatternsInNativeChartsWhereThePictureHasHatches(Kind kind) throws IOException {
        FigureTable table =
                kind == Kind.PIE
                        ? Examples.rowsOnScale(
                                Examples.about(kind, Unit.PERCENT, 20, 30, 25, 15, 10))
                        : Examples.styled(Examples.statements(), ChartStyle.of(kind));
        HouseStyle grey = HouseStyle.of(Theme.GREY_PRINT);
        List<Fill> fills = ChartForms.fills(table, Colours.of(grey));
        for (String chart : List.of(excel(table, grey).getFirst(), word(table, grey).getFirst())) {
            for (Fill fill : fills) {
                if (fill.isHatched()) {
                    assertThat(chart)
                            .containsPattern(
                                    "pattFill prst=\"\\w+\">\\s*<a:fgClr>\\s*<a:srgbClr val=\""
                                            + hex(fill.lines())
                                            + "\"/>\\s*</a:fgClr>\\s*<a:bgClr>\\s*<a:srgbClr val=\""
                                            + hex(fill.colour()));
                }
            }
            assertThat(fills.getLast().edge()).isPresent();
            assertThat(chart)
                    .containsPattern(
                            "(?s)"
                                    + hex(fills.getLast().colour())
                                    + ".{1,80}<a:ln [^>]*>\\s*<a:solidFill>\\s*<a:srgbClr val=\""
                                    + hex(Colours.of(grey).baseline()));
        }
        assertThat(excel(table, HouseStyle.USUAL).getFirst()).doesNotContain("pattFill");
    }

    @Test
    void largerTypeIsLargerInEveryForm() throws IOException {
        HouseStyle large = HouseStyle.parse("{\"size\": 1.5}", "x");
        assertThat(excel(BARS, large).getFirst()).contains("sz=\"1400\"");
        assertThat(word(BARS, large).getFirst()).contains("sz=\"1400\"");
        FigureChart usual = FigureChart.of(BARS, HouseStyle.USUAL, Locale.of("nb"));
        FigureChart larger = FigureChart.of(BARS, large, Locale.of("nb"));
        assertThat(larger.preferredHeight(720)).isGreaterThan(usual.preferredHeight(720) * 1.2);
    }

    @Test
    void aDocumentHasTheFontAndChartsTheWidthOfTheStyle() throws IOException, XmlException {
        HouseStyle narrow =
                HouseStyle.parse("{\"font\": \"Georgia\", \"width_cm\": {\"word\": 10}}", "x");
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.NB), options(narrow))
                .write(
                        new WordContent(List.of(), List.of(WordWriterTest.figure(1, BARS))),
                        out,
                        Progress.NONE);
        try (XWPFDocument document = WordWriterTest.read(out.toByteArray())) {
            assertThat(document.getStyle().xmlText()).contains("w:ascii=\"Georgia\"");
            assertThat(document.getDocument().xmlText()).contains("cx=\"3600000\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 16, r", "1, 10, l", "1.6, 16, l"})
    void theNameOfAPointHasRoomInANarrowDocumentAndInLargerTypeToo(
            String size, String width, String side) throws IOException {
        HouseStyle style =
                HouseStyle.parse(
                        "{\"size\": %s, \"width_cm\": {\"word\": %s}}".formatted(size, width), "x");
        FigureTable points =
                Examples.styled(
                        Examples.of(
                                Kind.SCATTER,
                                Unit.NUMBER,
                                new String[] {"Her", "Der", "Usentral lavinntektskommune"},
                                new double[] {0, 55, 37},
                                new double[] {132, 110, 100}),
                        new ChartStyle(
                                Kind.SCATTER, true, 0, "", "", 0, 100, List.of(), List.of(), true));
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.NB), options(style))
                .write(
                        new WordContent(List.of(), List.of(WordWriterTest.figure(1, points))),
                        out,
                        Progress.NONE);
        try (XWPFDocument document = WordWriterTest.read(out.toByteArray())) {
            var series =
                    document.getCharts()
                            .getFirst()
                            .getCTChart()
                            .getPlotArea()
                            .getScatterChartArray(0)
                            .getSerArray(0);
            assertThat(series.getDLbls().getDLblArray(2).getDLblPos().getVal().toString())
                    .isEqualTo(side);
        }
    }

    @Test
    void numbersOnColouredCellsOfADocumentAreReadAsStylesPromise() throws IOException {
        HouseStyle own =
                HouseStyle.parse(
                        """
                        {"colours": {"ink": "#000000",
                         "heat": ["#f2f2f2", "#7a7a7a", "#7a7a7a", "#f7f7f7", "#bdbdbd"]}}
                        """,
                        "style.json");
        List<HouseStyle> styles = new ArrayList<>(List.of(own));
        Stream.of(Theme.values()).map(HouseStyle::of).forEach(styles::add);
        for (double least : new double[] {0, -100}) {
            FigureTable figure =
                    Examples.of(
                            Kind.HEAT,
                            Unit.NUMBER,
                            new String[] {"a", "b", "c", "d"},
                            new double[] {least, 40, 100, Double.NaN});
            for (HouseStyle style : styles) {
                var out = new ByteArrayOutputStream();
                new WordWriter(new Texts(Language.NB), options(style))
                        .write(
                                new WordContent(
                                        List.of(), List.of(WordWriterTest.figure(1, figure))),
                                out,
                                Progress.NONE);
                try (XWPFDocument document = WordWriterTest.read(out.toByteArray())) {
                    for (int row = 1; row <= 3; row++) {
                        var cell = document.getTables().getFirst().getRow(row).getCell(1);
                        String ink =
                                cell.getParagraphs().getFirst().getRuns().getFirst().getColor();
                        assertThat(ink).as("of a number on " + cell.getColor()).isNotNull();
                        assertThat(
                                        StyleColours.contrast(
                                                Integer.parseInt(cell.getColor(), 16),
                                                Integer.parseInt(ink, 16)))
                                .as(ink + " on " + cell.getColor())
                                .isGreaterThanOrEqualTo(4.5);
                    }
                }
            }
        }
    }

    @Test
    void numbersAreWrittenAsTheStyleSaysEverywhere() throws IOException {
        FigureSpec spec = spec("");
        FigureTable shown = Styled.of(BARS, spec, OWN);
        assertThat(svg(shown, OWN)).contains(">33,5%<").contains(">66,5%<");
        assertThat(svg(BARS, HouseStyle.USUAL)).contains(">33\u00a0%<");
        assertThat(excel(shown, OWN).getFirst()).contains("formatCode=\"0.0&quot;%&quot;\"");
        assertThat(word(shown, OWN).getFirst()).contains("formatCode=\"0.0&quot;%&quot;\"");
        assertThat(svg(LINES, OWN)).contains("Serie C\u20023400<");
        assertThat(excel(LINES, OWN).getFirst()).doesNotContain("#,##0");
        assertThat(excel(LINES, HouseStyle.USUAL).getFirst()).contains("#,##0");
    }

    private static String svg(FigureTable figure, HouseStyle style) throws IOException {
        var out = new StringWriter();
        SvgWriter.write(FigureChart.of(figure, style, Locale.of("nb", "NO")), 720, out);
        return out.toString();
    }

    private static FigureSpec spec(String decimals) {
        return FigureSpec.parse(
                "{\"key\": \"f1\", \"title\": \"T\", \"variable\": \"cases\", \"statistic\": \"n\","
                        + decimals
                        + " \"rows\": [{}], \"columns\": [{}]}",
                "f1");
    }

    @Test
    void whatAnAuthorSaysOfDecimalsGoesBeforeTheStyleAndNoNumberChanges() {
        FigureTable own = Styled.of(BARS, spec("\"decimals\": 0,"), OWN);
        assertThat(own.columns().getFirst().decimals()).isZero();
        FigureTable shown = Styled.of(BARS, spec(""), OWN);
        assertThat(shown.columns().getFirst().decimals()).isEqualTo(1);
        assertThat(shown.cells()).isEqualTo(BARS.cells());
    }

    @Test
    void whichBarsCarryNumbersIsTheStylesToSay() {
        HouseStyle none = HouseStyle.parse("{\"labels\": {\"bars\": \"none\", \"from\": 8}}", "x");
        FigureTable shown = Styled.of(BARS, spec(""), none);
        assertThat(shown.chart().labels()).isFalse();
        assertThat(shown.chart().labelsFrom()).isEqualTo(8);
        assertThat(Styled.of(shown, spec(""), OWN).chart().labels()).isTrue();
        assertThat(Styled.of(shown, spec(""), HouseStyle.USUAL).chart().labels()).isFalse();
    }

    @Test
    void inGreyPrintFewSeriesAreFarFromEachOtherAndAllDiffer() {
        Colours grey = Colours.of(HouseStyle.of(Theme.GREY_PRINT));
        for (int count = 1; count <= 10; count++) {
            Set<Color> seen = new HashSet<>();
            for (int i = 0; i < count; i++) {
                Color own = grey.category(i, count);
                assertThat(own.getRed()).isEqualTo(own.getGreen()).isEqualTo(own.getBlue());
                seen.add(own);
            }
            assertThat(seen).hasSize(count);
        }
        assertThat(grey.category(1, 2).getRed() - grey.category(0, 2).getRed()).isGreaterThan(60);
    }

    @Test
    void linesAreNamedInAColourThatIsReadOnThePage() throws IOException {
        HouseStyle grey = HouseStyle.of(Theme.GREY_PRINT);
        Colours colours = Colours.of(grey);
        assertThat(colours.readable(colours.category(2, 3))).isEqualTo(colours.text());
        assertThat(colours.readable(colours.category(0, 3))).isEqualTo(colours.category(0, 3));
        assertThat(svg(LINES, grey)).contains("Serie C");
    }

    /** The same study gives the same bytes on machines of all languages. */
    @Test
    void chartsDoNotSayWhatLanguageTheMachineHas() throws IOException, XmlException {
        assertThat(excel(BARS, OWN)).isNotEmpty().noneMatch(c -> c.contains("<a:rPr lang="));
        assertThat(word(BARS, OWN)).isNotEmpty().noneMatch(c -> c.contains("<a:rPr lang="));
    }
}
