package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How the workbook stands on pages. */
final class WorkbookPagesTest {
    @Test
    void aTableIsOnePageUnlessItsLettersWouldBeTooSmall() throws IOException {
        for (int rows : new int[] {20, 120}) {
            String[] names = new String[rows];
            Arrays.setAll(names, i -> "row " + i);
            double[] values = new double[rows];
            try (XSSFWorkbook book =
                    Workbooks.readChecked(
                            List.of(Examples.of(Kind.TABLE, Unit.COUNT, names, values)))) {
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
        try (XSSFWorkbook book =
                Workbooks.readChecked(List.of(Examples.of(kind, Unit.COUNT, names, values)))) {
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
                    Workbooks.readChecked(
                            List.of(Examples.of(Kind.TABLE, Unit.COUNT, names, values)))) {
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
        try (XSSFWorkbook book =
                Workbooks.readChecked(List.of(Examples.of(kind, Unit.COUNT, names, values)))) {
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

    /** Printed values beside each number make a table wide, and its chart is as tall as before. */
    @Test
    void aTallChartIsNotCutWhereItsTableIsWide() throws IOException {
        String[] names = new String[17];
        Arrays.setAll(names, i -> "A service number " + i);
        double[][] values = new double[5][17];
        FigureTable bars = Examples.of(Kind.BAR, Unit.PERCENT, names, values);
        List<FigureTable.Column> columns = new ArrayList<>(bars.columns());
        List<List<FigureTable.Cell>> cells = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            columns.add(
                    new FigureTable.Column(
                            "more" + i,
                            "Printed " + i,
                            Unit.COUNT,
                            0,
                            FigureTable.Role.DATA,
                            -1,
                            0,
                            false));
        }
        for (List<FigureTable.Cell> row : bars.cells()) {
            List<FigureTable.Cell> more = new ArrayList<>(row);
            for (int i = 0; i < 15; i++) {
                more.add(row.getFirst());
            }
            cells.add(more);
        }
        try (XSSFWorkbook book = Workbooks.of(bars.shown(columns, cells))) {
            XSSFSheet sheet = book.getSheetAt(1);
            var chart =
                    (XSSFClientAnchor)
                            sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
            double high = 0;
            for (int row = chart.getRow1(); row < chart.getRow2(); row++) {
                high += sheet.getRow(row) == null ? 15 : sheet.getRow(row).getHeightInPoints();
            }
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(high * sheet.getPrintSetup().getScale() / 100).isLessThan(10.7 * 72);
        }
    }

    @Test
    void aFigureIsOnePageAndItsColoursAreWhole() throws IOException {
        try (XSSFWorkbook book = Workbooks.readChecked(Examples.all())) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                if (sheet.getDrawingPatriarch() != null) {
                    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
                    assertThat(book.getPrintArea(i)).isNotEmpty();
                }
            }
        }
        // as the file has them: read by the library, three bytes become four
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(Workbooks.checked(Examples.all())))) {
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
}
