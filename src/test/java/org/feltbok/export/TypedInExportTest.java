package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.Numbers;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Words and quoted numbers leave the program as what they are. */
class TypedInExportTest {
    private static final String LONG =
            "A sentence that is much too long for one line of a cell and therefore goes on over"
                    + " a second and a third line of it";

    @TempDir static Path folder;

    private static FigureTable table;

    @BeforeAll
    static void make() {
        try (StudyFile file = SmallStudy.create(folder)) {
            String json =
                    """
                    {"key": "t", "kind": "table", "title": "T", "statistic": "n", "variable": "q1",
                     "rows": [{"key": "a", "label": "A", "text": ["%s", ""]},
                              {"key": "b", "label": "B", "text": ["=1+1", ""]},
                              {"key": "c", "label": "C", "statistic": "n", "quoted": [null, 12.5], "origin": "reg", "place": "p. 3"}],
                     "columns": [{"key": "w", "label": "Words"}, {"key": "x", "label": "Number"}]}
                    """
                            .formatted(LONG);
            table =
                    new FigureComputer(StudyDataStore.read(file), new Texts(Language.EN))
                            .compute(FigureSpec.parse(json, "t"), List.of())
                            .table();
        }
    }

    private static XSSFSheet sheet() throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(
                        new Texts(Language.EN),
                        ReportOptions.of("T", "t", Instant.parse("2018-12-14T10:00:00Z")))
                .write(List.of(table), out, Progress.NONE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(1);
        }
    }

    @Test
    void aSheetHoldsWordsAsTextInRowsThatAreHighEnough() throws IOException {
        XSSFSheet sheet = sheet();
        assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo(LONG);
        assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("=1+1");
        assertThat(sheet.getRow(4).getHeightInPoints())
                .isGreaterThan(2 * sheet.getRow(5).getHeightInPoints());
        assertThat(sheet.getColumnWidth(1)).isGreaterThan(3 * sheet.getColumnWidth(2));
    }

    @Test
    void aQuotedNumberBearsItsSignAndStaysANumberInTheSheet() throws IOException {
        var cell = sheet().getRow(6).getCell(2);
        assertThat(cell.getNumericCellValue()).isEqualTo(12.5);
        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo("12.5†");
        assertThat(sheet().getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("† Quoted, not computed.");
    }

    @Test
    void valuesHoldOnlyWhatIsComputedAndTypedTheRest() throws IOException {
        var values = new ByteArrayOutputStream();
        ValuesCsv.write(List.of(table), values);
        assertThat(values.toString(StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith("t,c,w,") && line.endsWith(",computed,"));
        var typed = new ByteArrayOutputStream();
        TypedCsv.write(TypedCsv.lines(List.of(table)), typed);
        assertThat(typed.toString(StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(3)
                .contains("t,b,w,B,Words,text,,'=1+1,number,0,,")
                .contains("t,c,x,C,Number,quoted,12.5,,number,1,reg,p. 3");
    }

    @Test
    void regressionsHaveAFileOfTheirOwn() throws IOException {
        FigureTable model;
        try (StudyFile file =
                SmallStudy.create(java.nio.file.Files.createDirectories(folder.resolve("model")))) {
            String json =
                    """
                    {"key": "m", "kind": "table", "title": "M", "statistic": "r_squared",
                     "variable": "ols(people[2000]~future[2040])", "rows": [{}], "columns": [{}]}
                    """;
            model =
                    new FigureComputer(StudyDataStore.read(file), new Texts(Language.EN))
                            .compute(FigureSpec.parse(json, "m"), List.of())
                            .table();
        }
        assertThat(ValuesCsv.hasModels(List.of(table))).isFalse();
        assertThat(ValuesCsv.hasModels(List.of(model))).isTrue();
        var values = new ByteArrayOutputStream();
        ValuesCsv.write(List.of(model), values);
        assertThat(values.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        var models = new ByteArrayOutputStream();
        ValuesCsv.writeModels(List.of(model), models);
        assertThat(models.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void aNativeLineDashesWhatIsConstructedAndShowsANumberThatStandsAlone() throws IOException {
        assertThat(lines("{\"years\": [2000, 2040]}", "null, 7"))
                .contains("<a:prstDash val=\"dash\"/>");
        assertThat(lines("{\"years\": {\"from\": 2000, \"to\": 2040}}", "null, ".repeat(40) + "7"))
                .contains("<c:symbol val=\"circle\"/>");
    }

    /** The chart of a series over years beside quoted numbers, as Excel reads it. */
    private static String lines(String years, String quoted) throws IOException {
        FigureTable lines;
        Path made = Files.createDirectories(folder.resolve("lines" + quoted.length()));
        try (StudyFile file = SmallStudy.create(made)) {
            String json =
                    """
                    {"key": "l", "title": "L", "variable": "future", "statistic": "sum",
                     "rows": [%s],
                     "columns": [{"label": "A"}, {"key": "q", "label": "Q", "quoted": [%s]}],
                     "chart": {"kind": "line"}}
                    """
                            .formatted(years, quoted);
            lines =
                    new FigureComputer(StudyDataStore.read(file), new Texts(Language.EN))
                            .compute(FigureSpec.parse(json, "l"), List.of())
                            .table();
        }
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(
                        new Texts(Language.EN),
                        ReportOptions.of("L", "l", Instant.parse("2018-12-14T10:00:00Z")))
                .write(List.of(lines), out, Progress.NONE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(1)
                    .getDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChartSpace()
                    .xmlText();
        }
    }

    @Test
    void theAlternativeTextTellsTheWords() {
        FigureTable words =
                new FigureTable(
                        "t",
                        "T",
                        "",
                        "",
                        table.rows().subList(0, 2),
                        table.columns(),
                        table.cells().subList(0, 2),
                        table.chart(),
                        "");
        assertThat(AltText.of(words, new Numbers(Language.EN.locale()))).contains("; =1+1.");
        assertThat(AltText.of(table, new Numbers(Language.EN.locale()))).contains("12.5†");
    }
}
