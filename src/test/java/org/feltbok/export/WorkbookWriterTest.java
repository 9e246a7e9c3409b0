package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFChart;
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
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
            var printed = sheet.getRow(4).getCell(13);
            assertThat(printed.getNumericCellValue()).isEqualTo(72);
            assertThat(printed.getCellStyle().getDataFormatString()).isEqualTo("0\" %\"");
        }
    }

    @Test
    void everyDrawnFigureHasAValidChartThatRefersToItsCells() throws IOException {
        List<FigureTable> figures = Examples.all();
        try (XSSFWorkbook book = read(figures)) {
            for (int i = 0; i < figures.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i + 1);
                boolean drawn = NativeCharts.canDraw(figures.get(i));
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
    void theSameFiguresGiveTheSameBytes() throws IOException, InterruptedException {
        byte[] first = bytes(List.of(Examples.statements()));
        Thread.sleep(2100);
        assertThat(bytes(List.of(Examples.statements()))).isEqualTo(first);
    }

    @Test
    void namesOfSheetsAreValidAndDistinct() {
        var names = new SheetNames(List.of("Innhold"));
        assertThat(names.next("figur-57")).isEqualTo("Figur 57");
        assertThat(names.next("FIGUR-57")).isEqualTo("FIGUR 57 2");
        assertThat(names.next("innhold")).isEqualTo("Innhold 2");
        assertThat(names.next("a/b:c[d]*?" + "x".repeat(40)))
                .hasSize(31)
                .doesNotContainPattern("[/:\\[\\]*?]");
    }

    private static XSSFWorkbook read(List<FigureTable> figures) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(figures)));
    }

    private static byte[] bytes(List<FigureTable> figures) throws IOException {
        var out = new ByteArrayOutputStream();
        var options = ReportOptions.of("Eksempler", "eksempler", DATE);
        assertThat(
                        new WorkbookWriter(new Texts(Language.NB), options)
                                .write(figures, out, Progress.NONE))
                .isTrue();
        return out.toByteArray();
    }
}
