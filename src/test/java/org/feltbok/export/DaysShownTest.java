package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.MadeData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.Numbers;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The earliest, latest and middle day of an item, wherever a figure's numbers are shown. */
class DaysShownTest {
    private final MadeData data =
            new MadeData(4)
                    .days("d", "2018-11-14", "2020-01-01", "", "2018-11-15")
                    .days("old", "1899-01-02", "", "", "1850-07-01")
                    .days("none", "", "", "", "");

    private FigureTable table(String item, String kind, Language language) {
        String json =
                """
                {"key": "f", "title": "Days", "decimals": 2, "rows": [{"variable": "%s"}],
                 "chart": {"kind": "%s"},
                 "columns": [{"statistic": "earliest"}, {"statistic": "latest", "role": "data"},
                             {"statistic": "median", "role": "data"}, {"statistic": "n", "role": "data"}]}"""
                        .formatted(item, kind);
        return new FigureComputer(data.data(), new Texts(language))
                .compute(FigureSpec.parse(json, "f.json"), List.of())
                .table();
    }

    private static List<String> shown(FigureTable table, Language language) {
        Numbers numbers = new Numbers(new Texts(language).locale());
        return java.util.stream.IntStream.range(0, table.columns().size())
                .mapToObj(
                        c -> {
                            Double value = table.cells().getFirst().get(c).value();
                            return value == null ? "-" : numbers.full(value, table.column(0, c));
                        })
                .toList();
    }

    @Test
    void aTableWritesDaysAsDatesInItsLanguage() {
        assertThat(shown(table("d", "table", Language.EN), Language.EN))
                .containsExactly("14 Nov 2018", "1 Jan 2020", "15 Nov 2018", "3");
        assertThat(shown(table("d", "table", Language.NB), Language.NB))
                .containsExactly("14. nov. 2018", "1. jan. 2020", "15. nov. 2018", "3");
        assertThat(shown(table("none", "table", Language.EN), Language.EN))
                .containsExactly("-", "-", "-", "0");
    }

    @Test
    void theNoteSaysWhatTheMiddleOfTwoDaysIs() {
        assertThat(table("old", "table", Language.EN).note()).contains("half way between the two");
        assertThat(table("d", "table", Language.EN).note()).doesNotContain("half way");
    }

    @Test
    void valuesHoldDaysAsEveryProgramReadsThem() throws IOException {
        var out = new ByteArrayOutputStream();
        ValuesCsv.write(
                List.of(table("d", "table", Language.NB), table("none", "table", Language.NB)),
                out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(1)).contains(",2018-11-14,3,day,0,");
        assertThat(lines.get(2)).contains(",2020-01-01,3,day,0,");
        assertThat(lines.get(4)).contains(",3,3,count,0,");
        assertThat(lines.get(5)).contains(",,0,day,0,");
    }

    private static XSSFWorkbook workbook(FigureTable table, Language language) throws IOException {
        return Workbooks.read(Workbooks.written(language, Workbooks.usual(), List.of(table)));
    }

    @Test
    void excelHoldsRealDates() throws IOException {
        for (Language language : Language.values()) {
            try (XSSFWorkbook book = workbook(table("d", "table", language), language)) {
                XSSFCell cell = book.getSheetAt(1).getRow(4).getCell(1);
                assertThat(DateUtil.isCellDateFormatted(cell)).as("%s", language).isTrue();
                assertThat(cell.getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(LocalDate.of(2018, 11, 14));
                assertThat(DateUtil.isCellDateFormatted(book.getSheetAt(1).getRow(4).getCell(4)))
                        .isFalse();
            }
        }
    }

    @Test
    void excelHoldsTheDaysThatItHasNoDatesForAsWords() throws IOException {
        try (XSSFWorkbook book = workbook(table("old", "table", Language.EN), Language.EN)) {
            XSSFCell cell = book.getSheetAt(1).getRow(4).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("1850-07-01");
        }
    }

    @Test
    void dotsShowDaysOnAnAxisOfDates() throws IOException {
        FigureTable dots = table("d", "dots", Language.EN);
        assertThat(FigureAxes.values(dots).lower())
                .as("not from 1899")
                .isGreaterThanOrEqualTo(43000);
        String axis =
                new Numbers(Locale.UK)
                        .full(FigureAxes.values(dots).lower(), dots.columns().getFirst());
        assertThat(axis).contains("2017");
        try (XSSFWorkbook book = workbook(dots, Language.EN)) {
            assertThat(book.getSheetAt(1).getDrawingPatriarch().getCharts().toString())
                    .isNotEmpty();
        }
    }
}
