package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.ReportSection;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.Numbers;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What stands in the Word document, as Word reads it. */
final class WordWriterTest {
    private static final ReportOptions OPTIONS =
            ReportOptions.of("Studien", "studien", Instant.parse("2026-01-31T10:00:00Z"));

    static byte[] written(Language language, List<WordItem> items) throws IOException {
        return written(language, new WordContent(List.of(), items));
    }

    private static byte[] written(Language language, WordContent content) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new WordWriter(new Texts(language), OPTIONS).write(content, out, Progress.NONE))
                .isTrue();
        return out.toByteArray();
    }

    static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static WordItem figure(int number, FigureTable table) {
        return new WordItem(
                table, FigureSpec.Kind.FIGURE, Optional.of(number), "Title " + number, "");
    }

    static WordItem table(int number) {
        FigureTable bars =
                Examples.of(
                        Kind.TABLE,
                        Unit.PERCENT,
                        new String[] {"Under 3000", "Above 3000"},
                        new double[] {33.4567, Double.NaN});
        return new WordItem(
                bars, FigureSpec.Kind.TABLE, Optional.of(number), "Shares, by size", "");
    }

    /** Instructions of all fields, in order. */
    private static List<String> fields(XWPFDocument document) {
        List<String> all = new ArrayList<>();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            for (var run : paragraph.getCTP().getRList()) {
                for (var code : run.getInstrTextList()) {
                    all.add(code.getStringValue().strip());
                }
            }
        }
        return all;
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void captionsAreNumberedByFieldsThatKeepTheNumbersOfTheReport() throws IOException {
        FigureTable chart = Examples.statements();
        try (XWPFDocument document =
                read(
                        written(
                                Language.NB,
                                List.of(
                                        figure(1, chart),
                                        figure(2, chart),
                                        table(5),
                                        figure(57, chart),
                                        figure(58, chart))))) {
            assertThat(fields(document))
                    .containsExactly(
                            "TOC \\h \\z \\c \"Figur\"",
                            "TOC \\h \\z \\c \"Tabell\"",
                            "SEQ Figur \\* ARABIC",
                            "SEQ Figur \\* ARABIC",
                            "SEQ Tabell \\* ARABIC \\r 5",
                            "SEQ Figur \\* ARABIC \\r 57",
                            "SEQ Figur \\* ARABIC");
            assertThat(texts(document, "Caption"))
                    .containsExactly(
                            "Figur 1. Title 1",
                            "Figur 2. Title 2",
                            "Tabell 5. Shares, by size",
                            "Figur 57. Title 57",
                            "Figur 58. Title 58");
        }
    }

    @Test
    void smallMultiplesAreOneChartAPanelThatTogetherFillTheColumn() throws IOException {
        FigureTable panels =
                Examples.panels(
                        Examples.of(
                                Kind.BAR,
                                Unit.PERCENT,
                                new String[] {"a", "b"},
                                new double[] {33, 40},
                                new double[] {1, 2},
                                new double[] {3, 4}),
                        ChartStyle.Panels.BAR);
        try (XWPFDocument document = read(written(Language.NB, List.of(figure(1, panels))))) {
            assertThat(document.getCharts()).hasSize(3);
            long wide = 0;
            List<String> said = new ArrayList<>();
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    for (var drawing : run.getCTR().getDrawingList()) {
                        wide += drawing.getInlineArray(0).getExtent().getCx();
                        said.add(drawing.getInlineArray(0).getDocPr().getDescr());
                    }
                }
            }
            assertThat(wide / 360_000.0).isBetween(12.0, 17.0);
            assertThat(said).hasSize(3).noneMatch(String::isEmpty);
            assertThat(said.get(1)).contains("Serie B").doesNotContain("Serie A");
        }
    }

    @Test
    void namesBesideLyingBarsAreSaidToBeLevelSoThatTheyBreakIntoLines() throws IOException {
        FigureTable bars =
                Examples.of(
                        Kind.BAR,
                        Unit.PERCENT,
                        new String[] {"A statement of many words ".repeat(5), "No"},
                        new double[] {72.4, 27.6});
        List<WordItem> items = List.of(figure(1, bars), figure(2, Examples.statements()));
        try (XWPFDocument document = read(written(Language.EN, items))) {
            List<String> turned = new ArrayList<>();
            for (XWPFChart chart : document.getCharts()) {
                var plot = chart.getCTChart().getPlotArea();
                for (var axis : plot.getCatAxList()) {
                    if (!axis.getDelete().getVal()) {
                        var text = axis.getTxPr();
                        turned.add(text == null ? "" : String.valueOf(text.getBodyPr().getRot()));
                    }
                }
            }
            assertThat(turned).hasSizeGreaterThan(1).containsOnly("0");
        }
    }

    @Test
    void listsAreFilledAndEachLineLeadsToItsCaption() throws IOException {
        try (XWPFDocument document =
                read(written(Language.EN, List.of(figure(57, Examples.statements()), table(5))))) {
            List<XWPFParagraph> lines =
                    document.getParagraphs().stream()
                            .filter(p -> "TableofFigures".equals(p.getStyle()))
                            .toList();
            assertThat(lines).hasSize(2);
            List<String> marks =
                    document.getParagraphs().stream()
                            .flatMap(p -> p.getCTP().getBookmarkStartList().stream())
                            .map(b -> b.getName())
                            .toList();
            for (XWPFParagraph line : lines) {
                assertThat(line.getText()).isNotBlank();
                assertThat(marks).contains(line.getCTP().getHyperlinkArray(0).getAnchor());
            }
            assertThat(texts(document, "TOCHeading")).containsExactly("Figures", "Tables");
            assertThat(marks).contains("ref_figur_57").doesNotHaveDuplicates();
        }
    }

    @Test
    void aLineOfAListLeadsToTheCaptionThatItRepeatsHoweverFiguresAndTablesMingle()
            throws IOException {
        List<WordItem> items =
                List.of(
                        table(1),
                        figure(1, Examples.statements()),
                        table(2),
                        figure(2, Examples.dots()));
        try (XWPFDocument document = read(written(Language.EN, items))) {
            List<String> inOrder = texts(document, "Caption");
            List<String> led = new ArrayList<>();
            for (XWPFParagraph p : document.getParagraphs()) {
                if ("TableofFigures".equals(p.getStyle())) {
                    String anchor = p.getCTP().getHyperlinkArray(0).getAnchor();
                    led.add(captionOf(document, anchor));
                }
            }
            assertThat(led)
                    .containsExactly(
                            inOrder.get(1), inOrder.get(3), inOrder.get(0), inOrder.get(2));
        }
    }

    private static String captionOf(XWPFDocument document, String bookmark) {
        return document.getParagraphs().stream()
                .filter(
                        p ->
                                p.getCTP().getBookmarkStartList().stream()
                                        .anyMatch(b -> b.getName().equals(bookmark)))
                .map(XWPFParagraph::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberWhoseTestIsBelowTheLevelBearsItsSign() throws IOException {
        FigureTable plain = table(5).table();
        FigureTable.Tested tested =
                new FigureTable.Tested("welch", "a and b", 3.1, List.of(8.0), 0.01, null, true);
        List<List<FigureTable.Cell>> cells = new ArrayList<>(plain.cells());
        cells.set(
                0,
                List.of(
                        new FigureTable.Cell(
                                33.4567,
                                9,
                                null,
                                null,
                                FigureTable.Verdict.NONE,
                                "m",
                                null,
                                null,
                                tested,
                                plain.cells().getFirst().getFirst().given())));
        FigureTable marked =
                new FigureTable(
                        plain.id(),
                        plain.caption(),
                        plain.subtitle(),
                        plain.rowHeading(),
                        plain.rows(),
                        plain.columns(),
                        cells,
                        plain.chart(),
                        plain.note());
        WordItem item = new WordItem(marked, FigureSpec.Kind.TABLE, Optional.of(5), "Shares", "");
        try (XWPFDocument document = read(written(Language.NB, List.of(item)))) {
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("33\u00a0%*");
        }
    }

    @Test
    void whatHasNoNumberGetsNoneAndStandsInTheListAllTheSame() throws IOException {
        var loose =
                new WordItem(
                        Examples.statements(),
                        FigureSpec.Kind.FIGURE,
                        Optional.empty(),
                        "A figure of my own",
                        "");
        try (XWPFDocument document =
                read(written(Language.EN, List.of(loose, figure(1, Examples.statements()))))) {
            assertThat(fields(document)).contains("SEQ Figure \\c \\h", "SEQ Figure \\* ARABIC");
            assertThat(texts(document, "Caption").getFirst()).isEqualTo("A figure of my own");
        }
    }

    @Test
    void everyKindOfFigureIsAChartWithItsNumbersOrATable() throws IOException {
        List<WordItem> items = new ArrayList<>();
        Examples.all().forEach(t -> items.add(figure(items.size() + 1, t)));
        try (XWPFDocument document = read(written(Language.NB, items))) {
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(texts(document, "Caption")).hasSameSizeAs(items);
            assertThat(document.getCharts().size() + document.getTables().size())
                    .isGreaterThanOrEqualTo(items.size());
            for (XWPFChart chart : document.getCharts()) {
                XSSFWorkbook book = chart.getWorkbook();
                assertThat(book.getNumberOfSheets()).isEqualTo(1);
                assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
                String sheet = book.getSheetName(0);
                assertThat(chart.getCTChartSpace().xmlText())
                        .as(sheet)
                        .contains("externalData")
                        .contains(sheet);
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void figuresStandUnderTheHeadingsOfTheirSections() throws IOException {
        List<ReportSection> sections =
                List.of(
                        section("3", 1),
                        section("3.1", 2),
                        section("3.2", 2),
                        section("3.2.1", 3),
                        section("4", 1));
        List<WordItem> items =
                List.of(in("3.1", 1), in("3.2.1", 2), in("3.2.1", 3), in("4", 4), in("", 5));
        try (XWPFDocument document = read(written(Language.EN, new WordContent(sections, items)))) {
            assertThat(
                            document.getParagraphs().stream()
                                    .filter(
                                            p ->
                                                    String.valueOf(p.getStyle())
                                                            .matches("Heading.|Caption"))
                                    .map(p -> p.getStyle() + " " + p.getText()))
                    .containsExactly(
                            "Heading1 Section 3",
                            "Heading2 Section 3.1",
                            "Caption Table 1. Title",
                            "Heading2 Section 3.2",
                            "Heading3 Section 3.2.1",
                            "Caption Table 2. Title",
                            "Caption Table 3. Title",
                            "Heading1 Section 4",
                            "Caption Table 4. Title",
                            "Caption Table 5. Title");
        }
    }

    private static ReportSection section(String key, int depth) {
        return new ReportSection(key, LocalText.of("Section " + key), depth);
    }

    private static WordItem in(String section, int number) {
        return new WordItem(
                table(number).table(),
                FigureSpec.Kind.TABLE,
                Optional.of(number),
                "Title",
                section);
    }

    @Test
    void tablesShowNumbersRoundedAsOnTheScreenAndADashForNone() throws IOException {
        try (XWPFDocument document = read(written(Language.NB, List.of(table(5))))) {
            var set = document.getTables().getFirst();
            assertThat(set.getRow(1).getCell(0).getText()).isEqualTo("Under 3000");
            assertThat(set.getRow(1).getCell(1).getText()).isEqualTo("33\u00a0%");
            assertThat(set.getRow(2).getCell(1).getText()).isEqualTo("–");
            assertThat(set.getRow(0).isRepeatHeader()).isTrue();
            assertThat(set.getRows())
                    .as("a small table stands on one page, with its head and its note")
                    .allMatch(r -> r.getCell(0).getParagraphs().getFirst().isKeepNext());
        }
    }

    @Test
    void aChartIsToldInWordsToThoseWhoCannotSeeIt() throws IOException {
        FigureTable bars =
                Examples.of(
                        Kind.BAR,
                        Unit.PERCENT,
                        new String[] {"Yes", "No"},
                        new double[] {72.4, 27.6});
        try (XWPFDocument document = read(written(Language.EN, List.of(figure(3, bars))))) {
            String told =
                    document.getParagraphs().stream()
                            .flatMap(p -> p.getRuns().stream())
                            .flatMap(r -> r.getCTR().getDrawingList().stream())
                            .map(d -> d.getInlineArray(0).getDocPr().getDescr())
                            .findFirst()
                            .orElseThrow();
            assertThat(told).contains(bars.caption(), "Yes 72%", "No 28%");
        }
    }

    @Test
    void aLongSeriesIsToldByItsEnds() {
        double[] values = {5, 9, 3, 7, 1, 8, 2, 6, 4};
        String[] rows = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
        String told =
                AltText.of(
                        Examples.of(Kind.BAR, Unit.COUNT, rows, values),
                        new Numbers(Language.EN.locale()));
        assertThat(told).contains("9 numbers: highest b 9, lowest e 1.");
    }

    @Test
    void theSameFiguresGiveTheSameBytesWheneverTheyAreWritten() throws IOException {
        List<WordItem> items = List.of(figure(57, Examples.statements()), table(5));
        byte[] first = written(Language.NB, items);
        assertThat(written(Language.NB, items)).isEqualTo(first);
        assertThat(dates(first)).containsOnly(LocalDateTime.of(2026, 1, 31, 10, 0));
    }

    /** Dates of all files in a zip, and of those in the workbooks inside it. */
    private static Set<LocalDateTime> dates(byte[] zip) throws IOException {
        Set<LocalDateTime> dates = new HashSet<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                dates.add(entry.getTimeLocal());
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".xlsx")) {
                    dates.addAll(dates(content));
                }
                assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Apache POI");
                entry = in.getNextEntry();
            }
        }
        return dates;
    }
}
