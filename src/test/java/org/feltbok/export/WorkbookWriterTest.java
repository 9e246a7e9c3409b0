package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.Numbers;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The workbook, read back. */
final class WorkbookWriterTest {
    @Test
    void aSheetHoldsTheTableUnroundedAndShownAsTheFigureShowsIt() throws IOException {
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(Examples.statements()))) {
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
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(Examples.statements()))) {
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
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(withHalf(Examples.statements())))) {
            var line = book.getSheetAt(0).getRow(3);
            assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(5);
            assertThat(line.getCell(4).getStringCellValue())
                    .isEqualTo("3 stemmer, 1 avviker, 1 rettet");
        }
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(withHalf(Examples.dots())))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .endsWith("1 stemmer");
        }
    }

    @Test
    void theContentsSayHowManyPrintedValuesAreHeldAgainstConstructedNumbers() throws IOException {
        FigureTable table = withHalf(Examples.statements(), CellSource.Kind.CONSTRUCTED);
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(table))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("3 stemmer, 1 avviker, 1 rettet, 1 konstruert");
        }
    }

    @Test
    void aDifferenceStandsBetweenThePrintedValueAndWhatIsToBeThoughtOfIt() throws IOException {
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(Examples.statements()))) {
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
        try (XSSFWorkbook book = Workbooks.of(Examples.statements())) {
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
        return withHalf(t, CellSource.Kind.COMPUTED);
    }

    private static FigureTable withHalf(FigureTable t, CellSource.Kind kind) {
        var cells = new ArrayList<List<FigureTable.Cell>>();
        t.cells().forEach(row -> cells.add(new ArrayList<>(row)));
        cells.getFirst()
                .set(
                        0,
                        new FigureTable.Cell(
                                12.5,
                                8,
                                12.0,
                                "12",
                                FigureTable.Verdict.HALF_DOWN,
                                "share",
                                null,
                                null,
                                null,
                                new CellSource(kind, "", "", "", "", "")));
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
    void undefinedValuesAreEmptyCells() throws IOException {
        var table =
                Examples.of(
                        Kind.LINE,
                        Unit.PERCENT,
                        new String[] {"a", "b"},
                        new double[] {4, Double.NaN});
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(table))) {
            assertThat(book.getSheetAt(1).getRow(5).getCell(1).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        var table =
                Examples.of(
                        Kind.BAR, Unit.PERCENT, new String[] {"=1+1", "@cmd"}, new double[] {4, 5});
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(table))) {
            var cell = book.getSheetAt(1).getRow(4).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void contentsLeadToEverySheet() throws IOException {
        try (XSSFWorkbook book = Workbooks.readChecked(Examples.all())) {
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
        byte[] first = Workbooks.checked(List.of(Examples.statements()));
        assertThat(Workbooks.checked(List.of(Examples.statements()))).isEqualTo(first);
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
            try (XSSFWorkbook book = Workbooks.readChecked(List.of(table))) {
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
