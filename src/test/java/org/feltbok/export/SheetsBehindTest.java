package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureReport;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SmallBases;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What a workbook tells behind its figures: methods, bases, and on every sheet what it is of. */
class SheetsBehindTest {
    private static final List<Integer> PARTS = List.of(6, 7, 8, 9, 10, 11, 12, 13);

    @TempDir static Path folder;
    private static FigureReport report;

    @BeforeAll
    static void make() {
        String rows =
                """
                "variable": "q2_1", "statistic": "mean",
                "rows": {"groups": "size", "all": "last"},
                "columns": [{"statistic": "mean"}, {"statistic": "quantile(0.9)"}, {"statistic": "n", "role": "data"}],
                """;
        try (StudyFile file = SmallStudy.create(folder)) {
            report =
                    new FigureReport(
                            "small",
                            LocalText.of("Small study"),
                            Instant.parse("2018-12-14T10:00:00Z"),
                            List.of(),
                            new FigureMoment(
                                    StudyDataStore.read(file),
                                    new FigureBook(
                                            List.of(
                                                    spec("figure-1", rows, ""),
                                                    spec(
                                                            "figure-2",
                                                            rows.replace(
                                                                    "{\"statistic\": \"quantile(0.9)\"},",
                                                                    ""),
                                                            ", \"test\": {\"method\": \"welch\"}")),
                                            List.of(),
                                            List.of(),
                                            List.of())));
        }
    }

    private static FigureSpec spec(String key, String rows, String test) {
        return FigureSpec.parse(
                "{\"key\": \"%s\", \"title\": \"%s\", %s \"chart\": {\"kind\": \"column\"}%s}"
                        .formatted(key, key, rows, test),
                key);
    }

    private static XSSFWorkbook book(Recipe recipe, Language language) throws IOException {
        Path out = folder.resolve("out-" + recipe.hashCode() + language);
        StudyReport.write(report, recipe, List.of(), out, new Texts(language), Progress.NONE);
        return new XSSFWorkbook(Files.newInputStream(out.resolve("small.xlsx")));
    }

    private static List<List<String>> cells(XSSFSheet sheet) {
        var format = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (var row : sheet) {
            rows.add(
                    IntStream.range(0, Math.max(0, row.getLastCellNum()))
                            .mapToObj(c -> format.formatCellValue(row.getCell(c)))
                            .toList());
        }
        return rows;
    }

    private static List<String> row(XSSFSheet sheet, int column, String cell) {
        return cells(sheet).stream()
                .filter(r -> r.size() > column && r.get(column).equals(cell))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStatisticThatIsUsedStandsWithItsFormulaItsSourceItsLineOfRAndItsFigures()
            throws IOException {
        try (XSSFWorkbook book = book(Recipe.WHOLE, Language.EN)) {
            XSSFSheet sheet = book.getSheet("Methods");
            assertThat(row(sheet, 1, "mean"))
                    .contains("weighted.mean(x, w)", "by definition", "Figure 1, Figure 2");
            assertThat(row(sheet, 1, "quantile(0.9)"))
                    .contains("Hyndman & Fan (1996), type 7", "Figure 1");
            assertThat(row(sheet, 1, "welch"))
                    .contains("Welch's t test", "Welch (1947)", "t.test(x, y)", "Figure 2");
            assertThat(cells(sheet)).noneMatch(r -> r.contains("median"));
        }
    }

    @Test
    void everyStatisticAndTestIsToldInWordsInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            List<String> names = new ArrayList<>();
            Statistics.all().stream().map(Statistic::name).forEach(names::add);
            SignificanceTests.all().stream().map(SignificanceTest::name).forEach(names::add);
            for (String name : names) {
                assertThat(texts.get("export.method." + name))
                        .as(name)
                        .isNotBlank()
                        .doesNotContain("export.method");
            }
        }
        assertThat(SignificanceTests.all()).allMatch(t -> t.source().matches(".*\\(\\d{4}\\).*"));
    }

    @Test
    void eachQuestionSaysOfWhomItWasAskedWhoAnsweredAndWhyOthersDidNot() throws IOException {
        try (XSSFWorkbook book = book(Recipe.WHOLE, Language.EN)) {
            XSSFSheet sheet = book.getSheet("Bases");
            int questions = 0;
            for (List<String> row : cells(sheet)) {
                if (row.size() == 14 && !row.getLast().equals("unreadable")) {
                    questions++;
                    int all = Integer.parseInt(row.get(4));
                    int notAsked = Integer.parseInt(row.get(8));
                    assertThat(Integer.parseInt(row.get(5))).isEqualTo(all - notAsked);
                    assertThat(PARTS.stream().mapToInt(i -> Integer.parseInt(row.get(i))).sum())
                            .as(row.toString())
                            .isEqualTo(all);
                }
            }
            long asked =
                    report.figures().data().surveys().values().stream()
                            .flatMap(s -> s.questions().stream())
                            .mapToLong(q -> q.items().size())
                            .sum();
            assertThat(questions).isEqualTo((int) asked);
        }
    }

    @Test
    void whereSmallBasesAreLeftOutNoCountOfTheBasesIsFewOrTellsOneThatIs() throws IOException {
        Recipe hide = Recipe.WHOLE.with(new SmallBases(SmallBases.Choice.HIDE, 3));
        try (XSSFWorkbook book = book(hide, Language.EN);
                XSSFWorkbook open = book(Recipe.WHOLE, Language.EN)) {
            assertThat(counts(open)).anyMatch(n -> n.equals("1") || n.equals("2"));
            assertThat(counts(book)).noneMatch(n -> n.equals("1") || n.equals("2"));
            for (List<String> row : cells(book.getSheet("Bases"))) {
                assertThat(PARTS.stream().filter(i -> i < row.size()).map(row::get))
                        .filteredOn(":"::equals)
                        .hasSizeGreaterThanOrEqualTo(row.contains(":") ? 2 : 0);
            }
        }
    }

    private static List<String> counts(XSSFWorkbook book) {
        return cells(book.getSheet("Bases")).stream()
                .filter(r -> r.size() == 14)
                .flatMap(r -> PARTS.stream().map(r::get))
                .toList();
    }

    @Test
    void partsOfATotalThatIsToldGoInTwosAndHideEnough() {
        SmallBases five = new SmallBases(SmallBases.Choice.HIDE, 5);
        assertThat(LeftOut.of(new int[] {70, 3, 0, 5}, five))
                .containsExactly(false, true, false, true);
        assertThat(LeftOut.of(new int[] {70, 1, 2, 0}, five))
                .containsExactly(true, true, true, false);
        assertThat(LeftOut.of(new int[] {3, 0, 0}, five)).containsExactly(true, false, false);
        assertThat(LeftOut.of(new int[] {70, 0, 8}, five)).containsExactly(false, false, false);
    }

    @Test
    void everySheetSaysOfWhatStudyItIsFromWhenAndOfHowMany() throws IOException {
        try (XSSFWorkbook book = book(Recipe.WHOLE, Language.EN)) {
            assertThat(book.getNumberOfSheets()).isGreaterThanOrEqualTo(5);
            for (var sheet : book) {
                List<String> all = cells((XSSFSheet) sheet).stream().flatMap(List::stream).toList();
                assertThat(all)
                        .as(sheet.getSheetName())
                        .anyMatch(
                                c ->
                                        c.contains("Small study. Data as changed last 2018-12-14.")
                                                && c.contains("Feltbok 0."));
            }
            assertThat(cells(book.getSheet("Figure 1")).stream().flatMap(List::stream))
                    .anyMatch(c -> c.startsWith("n = "));
        }
    }

    @Test
    void theContentsLeadToEverySheetAndEverySheetBack() throws IOException {
        try (XSSFWorkbook book = book(Recipe.WHOLE, Language.NB)) {
            XSSFSheet contents = book.getSheetAt(0);
            assertThat(contents.getSheetName()).isEqualTo("Innhold");
            List<String> to =
                    contents.getHyperlinkList().stream().map(h -> h.getAddress()).toList();
            StreamSupport.stream(book.spliterator(), false)
                    .skip(1)
                    .forEach(
                            s -> {
                                assertThat(to).contains("'" + s.getSheetName() + "'!A1");
                                assertThat(((XSSFSheet) s).getHyperlinkList())
                                        .anyMatch(h -> h.getAddress().equals("'Innhold'!A1"));
                            });
        }
    }
}
