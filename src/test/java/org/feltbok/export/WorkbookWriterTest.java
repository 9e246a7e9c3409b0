package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The workbook, read back. */
final class WorkbookWriterTest {
    private static final Instant DATE = Instant.parse("2018-12-14T10:00:00Z");

    @Test
    void aSheetHoldsTheTableUnroundedAndShownAsTheFigureShowsIt() throws IOException {
        try (XSSFWorkbook book = read(List.of(Examples.statements()))) {
            XSSFSheet sheet = book.getSheet("Figur 57");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Figur 57. ");
            assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).isEqualTo("6 Helt enig");
            var share = sheet.getRow(4).getCell(6);
            assertThat(share.getNumericCellValue()).isEqualTo(72.06);
            assertThat(new DataFormatter().formatCellValue(share)).isEqualTo("72");
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(4).getCell(8)))
                    .isEqualTo("5.4");
        }
    }

    @Test
    void publishedValuesStandBesideWithTheVerdictInWords() throws IOException {
        try (XSSFWorkbook book = read(List.of(Examples.statements()))) {
            XSSFSheet sheet = book.getSheet("Figur 57");
            var words = new ArrayList<String>();
            sheet.forEach(r -> r.forEach(c -> words.add(new DataFormatter().formatCellValue(c))));
            assertThat(words)
                    .contains("Trykt: Gj.snitt", "stemmer", "avviker", "rettet i errata", "3.8");
            var printed = sheet.getRow(4).getCell(14);
            assertThat(printed.getNumericCellValue()).isEqualTo(72);
            assertThat(printed.getCellStyle().getDataFormatString()).isEqualTo("0\" %\"");
        }
    }

    @Test
    void theContentsCountAValueThatAgreesOnceItsHalfIsRoundedDownAmongThoseThatMatch()
            throws IOException {
        try (XSSFWorkbook book = read(List.of(withHalf(Examples.statements())))) {
            var line = book.getSheetAt(0).getRow(3);
            assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(5);
            assertThat(line.getCell(4).getStringCellValue())
                    .isEqualTo("3 stemmer, 1 avviker, 1 rettet");
        }
        try (XSSFWorkbook book = read(List.of(withHalf(Examples.dots())))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .endsWith("1 stemmer");
        }
    }

    @Test
    void aDifferenceStandsBetweenThePrintedValueAndWhatIsToBeThoughtOfIt() throws IOException {
        try (XSSFWorkbook book = read(List.of(Examples.statements()))) {
            XSSFSheet sheet = book.getSheet("Figur 57");
            assertThat(sheet.getRow(3).getCell(15).getStringCellValue()).isEqualTo("Forskjell");
            assertThat(sheet.getRow(4).getCell(15).getNumericCellValue()).isEqualTo(0.06);
            assertThat(sheet.getRow(4).getCell(15).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0\" %\"");
            assertThat(sheet.getRow(4).getCell(16).getStringCellValue()).isEqualTo("stemmer");
        }
    }

    @Test
    void aDeliveryHoldsNoPrintedValues() throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(new Texts(Language.NB), ReportOptions.of("E", "e", DATE))
                .write(List.of(Examples.statements()), out, Progress.NONE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var sheet : book) {
                sheet.forEach(
                        r ->
                                r.forEach(
                                        c ->
                                                assertThat(new DataFormatter().formatCellValue(c))
                                                        .doesNotContain("stemmer")
                                                        .doesNotContain("Trykt")));
            }
        }
    }

    /** The figure with one printed value that lies half way, in its first cell. */
    private static FigureTable withHalf(FigureTable t) {
        var cells = new ArrayList<List<FigureTable.Cell>>();
        t.cells().forEach(row -> cells.add(new ArrayList<>(row)));
        cells.getFirst()
                .set(
                        0,
                        new FigureTable.Cell(
                                12.5, 8, 12.0, "12", FigureTable.Verdict.HALF_DOWN, "share"));
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                cells,
                t.chart(),
                t.note());
    }

    @Test
    void everyDrawnFigureHasAValidChartThatRefersToItsCells() throws IOException {
        List<FigureTable> figures = Examples.all();
        try (XSSFWorkbook book = read(figures)) {
            for (int i = 0; i < figures.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i + 1);
                FigureTable figure = figures.get(i);
                boolean drawn = ChartForms.canDraw(figure) && !NativeForms.of(figure).inCells();
                assertThat(sheet.getDrawingPatriarch() != null).isEqualTo(drawn);
                if (drawn) {
                    sheet.getDrawingPatriarch().getCharts().forEach(c -> check(c, sheet));
                }
            }
        }
    }

    private static void check(XSSFChart chart, XSSFSheet sheet) {
        String xml = chart.getCTChartSpace().xmlText();
        assertThat(xml).contains("<c:f>'" + sheet.getSheetName() + "'!$");
        var errors = new ArrayList<Object>();
        var options =
                new XmlOptions()
                        .setErrorListener(
                                new ArrayList<>() {
                                    @Override
                                    public boolean add(XmlError error) {
                                        return errors.add(error.toString());
                                    }
                                });
        assertThat(chart.getCTChartSpace().validate(options)).as(errors::toString).isTrue();
        sheet.getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorList()
                .forEach(
                        anchor ->
                                assertThat(
                                                anchor.getGraphicFrame()
                                                        .getNvGraphicFramePr()
                                                        .getCNvPr()
                                                        .getDescr())
                                        .contains(sheet.getRow(0).getCell(0).getStringCellValue()));
    }

    @Test
    void meansAreASecondChartThatSharesTheRows() throws IOException {
        try (XSSFWorkbook book = read(List.of(Examples.statements()))) {
            List<XSSFChart> charts = book.getSheet("Figur 57").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            assertThat(charts.get(1).getCTChartSpace().xmlText())
                    .contains("scatterChart", "$I$5:$I$11");
        }
    }

    @Test
    void undefinedValuesAreEmptyCells() throws IOException {
        var table =
                Examples.of(
                        Kind.LINE,
                        Unit.PERCENT,
                        new String[] {"a", "b"},
                        new double[] {4, Double.NaN});
        try (XSSFWorkbook book = read(List.of(table))) {
            assertThat(book.getSheetAt(1).getRow(5).getCell(1).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        var table =
                Examples.of(
                        Kind.BAR, Unit.PERCENT, new String[] {"=1+1", "@cmd"}, new double[] {4, 5});
        try (XSSFWorkbook book = read(List.of(table))) {
            var cell = book.getSheetAt(1).getRow(4).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void contentsLeadToEverySheet() throws IOException {
        try (XSSFWorkbook book = read(Examples.all())) {
            XSSFSheet contents = book.getSheet("Innhold");
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                var cell = contents.getRow(2 + i).getCell(0);
                assertThat(cell.getHyperlink().getAddress())
                        .isEqualTo("'" + book.getSheetName(i) + "'!A1");
            }
        }
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws IOException {
        byte[] first = bytes(List.of(Examples.statements()));
        assertThat(bytes(List.of(Examples.statements()))).isEqualTo(first);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear())
                        .as("the moment of writing leaves no trace in %s", part.getName())
                        .isEqualTo(2018);
            }
        }
    }

    @Test
    void namesOfSheetsAreValidAndDistinct() {
        assertThat(SheetNames.called(named("Figure 57. 3 in 4"))).isEqualTo("Figure 57");
        assertThat(SheetNames.called(named("Tabell 3b. Svar"))).isEqualTo("Tabell 3b");
        assertThat(SheetNames.called(named("What came"))).isEqualTo("Figur 57");
        assertThat(SheetNames.called(named("Year 2020. What came"))).isEqualTo("Figur 57");
        assertThat(SheetNames.title("Figur 57. 3 in 4")).isEqualTo("3 in 4");
        assertThat(SheetNames.title("Year 2020. What came")).isEqualTo("Year 2020. What came");
        var names = new SheetNames(List.of("Innhold"));
        assertThat(names.next("figur-57")).isEqualTo("Figur 57");
        assertThat(names.next("FIGUR-57")).isEqualTo("FIGUR 57 2");
        assertThat(names.next("innhold")).isEqualTo("Innhold 2");
        assertThat(names.next("a/b:c[d]*?" + "x".repeat(40)))
                .hasSize(31)
                .doesNotContainPattern("[/:\\[\\]*?]");
    }

    @Test
    void aHalfIsRoundedAlikeInTheCellAndInThePicture() throws IOException {
        double[] halves = {4.05, -4.05, 2.675, 81.0 / 20, 0.25, 4.1499999999999995};
        String[] rows = {"a", "b", "c", "d", "e", "f"};
        for (Locale locale : List.of(Locale.UK, Locale.of("nb", "NO"))) {
            var numbers = new Numbers(locale);
            var table = Examples.of(Kind.BAR, Unit.MEAN, rows, halves);
            try (XSSFWorkbook book = read(List.of(table))) {
                for (int row = 0; row < rows.length; row++) {
                    var cell = book.getSheetAt(1).getRow(4 + row).getCell(1);
                    String picture = numbers.plain(halves[row], table.columns().getFirst());
                    assertThat(new DataFormatter().formatCellValue(cell))
                            .isEqualTo(picture.replace(',', '.').replace('\u2212', '-'));
                    assertThat(cell.getNumericCellValue()).isCloseTo(halves[row], within(1e-14));
                }
            }
            assertThat(numbers.plain(4.05, 1)).matches("4[,.]1");
        }
    }

    @Test
    void theAxisInExcelIsThatOfThePicture() throws IOException {
        String[] rows = {"a", "b"};
        var bars = Examples.of(Kind.COLUMN, Unit.NUMBER, rows, new double[] {-30, 50});
        var stack =
                Examples.of(
                        Kind.STACKED_BAR,
                        Unit.PERCENT,
                        rows,
                        new double[] {-12.5, 10},
                        new double[] {40, 30});
        var line = Examples.of(Kind.LINE, Unit.NUMBER, rows, new double[] {36, 38.5});
        try (XSSFWorkbook book = read(List.of(bars, stack, line))) {
            for (int i = 0; i < 3; i++) {
                FigureTable table = List.of(bars, stack, line).get(i);
                var scale = FigureAxes.values(table);
                var axis = plot(book, i + 1).getValAxArray(0);
                assertThat(axis.getScaling().getMin().getVal()).isEqualTo(scale.lower());
                assertThat(axis.getMajorUnit().getVal()).isEqualTo(scale.step());
                assertThat(axis.getScaling().getMax().getVal())
                        .isBetween(scale.upper(), scale.upper() + scale.step());
            }
            assertThat(plot(book, 1).getCatAxArray(0).getTickLblPos().getVal())
                    .as("names of rows do not stand on bars below zero")
                    .isEqualTo(STTickLblPos.LOW);
            assertThat(plot(book, 2).getBarChartArray(0).getGrouping().getVal())
                    .isEqualTo(STBarGrouping.STACKED);
            assertThat(FigureAxes.values(stack).lower()).isLessThanOrEqualTo(-12.5);
        }
    }

    @Test
    void yearsStandAtTheirDistanceInTimeAndTheirNumbersAreHidden() throws IOException {
        var uneven =
                Examples.of(
                        Kind.LINE,
                        Unit.NUMBER,
                        new String[] {"2018", "2025", "2040"},
                        new double[] {3, 2, 1});
        try (XSSFWorkbook book = read(List.of(uneven))) {
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(plot(book, 1).sizeOfLineChartArray()).isZero();
            var series = plot(book, 1).getScatterChartArray(0).getSerArray(0);
            assertThat(series.getXVal().getNumRef().getNumCache().getPtArray(1).getV())
                    .startsWith("2025");
            assertThat(sheet.isColumnHidden(3)).isTrue();
            XSSFChart chart = sheet.getDrawingPatriarch().getCharts().getFirst();
            assertThat(chart.getCTChart().getPlotVisOnly().getVal()).isFalse();
        }
    }

    @Test
    void aTableIsOnePageUnlessItsLettersWouldBeTooSmall() throws IOException {
        for (int rows : new int[] {20, 120}) {
            String[] names = new String[rows];
            Arrays.setAll(names, i -> "row " + i);
            double[] values = new double[rows];
            try (XSSFWorkbook book =
                    read(List.of(Examples.of(Kind.TABLE, Unit.COUNT, names, values)))) {
                assertThat(book.getSheetAt(1).getPrintSetup().getFitHeight())
                        .as("%d rows", rows)
                        .isEqualTo((short) (rows == 20 ? 1 : 0));
            }
        }
    }

    /** A report's longer figures: projected years, services, all municipalities of a table. */
    @ParameterizedTest
    @CsvSource({"LINE, 41, 4", "LINE, 33, 4", "BAR, 25, 2", "BAR, 12, 2", "TABLE, 54, 3"})
    void aFigureOfManyRowsStandsOnOnePageWithItsChart(Kind kind, int rows, int series)
            throws IOException {
        String[] names = new String[rows];
        Arrays.setAll(names, i -> kind == Kind.LINE ? "" + (2000 + i) : "Felles tjeneste " + i);
        double[][] values = new double[series][rows];
        for (double[] column : values) {
            Arrays.setAll(column, i -> 12 + i % 50);
        }
        try (XSSFWorkbook book = read(List.of(Examples.of(kind, Unit.COUNT, names, values)))) {
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(book.getPrintArea(1)).doesNotContain(",");
        }
    }

    @Test
    void notesOfALongTableDoNotStandAloneOnAPage() throws IOException {
        for (int rows = 82; rows < 98; rows++) {
            String[] names = new String[rows];
            Arrays.setAll(names, i -> "" + (1000 + i));
            double[] values = new double[rows];
            Arrays.setAll(values, i -> i);
            try (XSSFWorkbook book =
                    read(List.of(Examples.of(Kind.TABLE, Unit.COUNT, names, values)))) {
                XSSFSheet sheet = book.getSheetAt(1);
                int last = 3 + rows;
                double room = (11.69 - 1) * 72;
                double used = 0;
                int begins = 0;
                for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                    double high =
                            sheet.getRow(row) == null ? 15 : sheet.getRow(row).getHeightInPoints();
                    if (used + high > room || sheet.isRowBroken(row - 1)) {
                        begins = row;
                        used = sheet.getRow(3).getHeightInPoints();
                    }
                    used += high;
                }
                assertThat(begins).as("%d rows", rows).isLessThanOrEqualTo(last - 4);
                assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
            }
        }
    }

    /** Rows of a long table, and the chart beside it, which has them as points or bars. */
    @ParameterizedTest
    @CsvSource({"LINE, 130, 1", "SCATTER, 130, 1", "BAR, 90, 1", "COLUMN, 80, 24"})
    void aLongTableGoesOnOverPagesUnderItsHeadAndItsChartHasOne(Kind kind, int rows, int series)
            throws IOException {
        String[] names = new String[rows];
        Arrays.setAll(names, i -> "row " + i);
        double[][] values = new double[Math.max(series, kind == Kind.SCATTER ? 2 : 1)][rows];
        for (double[] column : values) {
            Arrays.setAll(column, i -> i % 50);
        }
        try (XSSFWorkbook book = read(List.of(Examples.of(kind, Unit.COUNT, names, values)))) {
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(sheet.getFitToPage()).isFalse();
            assertThat(sheet.getPrintSetup().getScale()).isBetween((short) 62, (short) 70);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            String[] areas = book.getPrintArea(1).replaceAll("[^,]*!|\\$", "").split(",");
            assertThat(areas).hasSize(2);
            assertThat(book.getPrintArea(1)).as("whole").contains("$A$1:$", ",");
            var table = CellRangeAddress.valueOf(areas[0]);
            assertThat(table.getLastRow()).isGreaterThan(rows + 3);
            var chart = CellRangeAddress.valueOf(areas[1]);
            var place =
                    (XSSFClientAnchor)
                            sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
            assertThat(chart.getFirstColumn()).isEqualTo(place.getCol1());
            assertThat(chart.getFirstColumn()).isGreaterThan(table.getLastColumn());
            assertThat(chart.getLastRow()).isEqualTo(place.getRow2());
            assertThat(sheet.getRepeatingColumns() != null).isEqualTo(series > 5);
        }
    }

    @Test
    void aFigureIsOnePageAndItsColoursAreWhole() throws IOException {
        try (XSSFWorkbook book = read(Examples.all())) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                if (sheet.getDrawingPatriarch() != null) {
                    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
                    assertThat(book.getPrintArea(i)).isNotEmpty();
                }
            }
        }
        // as the file has them: read by the library, three bytes become four
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(Examples.all())))) {
            List<String> colours = new ArrayList<>();
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals("xl/styles.xml")) {
                    Pattern.compile("rgb=\"([0-9A-Fa-f]*)\"")
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .forEach(m -> colours.add(m.group(1)));
                }
            }
            assertThat(colours).hasSizeGreaterThan(3).allMatch(c -> c.length() == 8);
        }
    }

    private static CTPlotArea plot(XSSFWorkbook book, int sheet) {
        return book.getSheetAt(sheet)
                .getDrawingPatriarch()
                .getCharts()
                .getFirst()
                .getCTChart()
                .getPlotArea();
    }

    private static XSSFWorkbook read(List<FigureTable> figures) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(figures)));
    }

    private static byte[] bytes(List<FigureTable> figures) throws IOException {
        var out = new ByteArrayOutputStream();
        var options =
                new ReportOptions(
                        "Eksempler",
                        "eksempler",
                        DATE,
                        "",
                        Recipe.WHOLE.with(new BookChoice(true, false, false)));
        assertThat(
                        new WorkbookWriter(new Texts(Language.NB), options)
                                .write(figures, out, Progress.NONE))
                .isTrue();
        return out.toByteArray();
    }

    private static FigureTable named(String caption) {
        FigureTable t = Examples.statements();
        return new FigureTable(
                t.id(),
                caption,
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                t.cells(),
                t.chart(),
                t.note());
    }
}
