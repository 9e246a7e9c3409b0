package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the report claims leaves the program with its tests, where printed values do. */
class ClaimsInExportTest {
    private static final BookChoice CHECKED = new BookChoice(true, false, false);
    private static final SmallBases HIDDEN = new SmallBases(SmallBases.Choice.HIDE, 5);

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(
                new AddFigure(
                        FigureSpec.parse(
                                """
                                {"key": "f", "title": "F", "variable": "q5", "rows": {"groups": "region"},
                                 "columns": {"statistic": "mean"}}
                                """,
                                "f")));
        claim("f", Claim.Said.HIGHER);
        claim("f", Claim.Said.LOWER);
        claim("text", Claim.Said.ORDER);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void claim(String figure, Claim.Said said) {
        file.run(
                new SetClaim(
                        new Claim(
                                "",
                                figure,
                                said,
                                "q5.mean",
                                "region=north | region=south",
                                "",
                                5,
                                "",
                                "4.2",
                                "")));
    }

    private Path write(Recipe recipe) {
        Path out = folder.resolve("out");
        StudyReport.write(
                StudyFigures.read(file),
                recipe,
                List.of(),
                out,
                new Texts(Language.EN),
                Progress.NONE);
        return out;
    }

    private static List<String> sheets(Path out) throws IOException {
        try (var files = Files.list(out);
                var book =
                        new XSSFWorkbook(
                                Files.newInputStream(
                                        files.filter(f -> f.toString().endsWith(".xlsx"))
                                                .findFirst()
                                                .orElseThrow()))) {
            List<String> words = new ArrayList<>();
            XSSFSheet sheet = book.getSheet("Claims");
            if (sheet != null) {
                sheet.forEach(r -> r.forEach(c -> words.add(c.toString())));
            }
            return words;
        }
    }

    @Test
    void theFileHoldsEachClaimWithItsVerdictAndTest() throws IOException {
        List<String> lines = Files.readAllLines(write(Recipe.WHOLE).resolve("claims.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).endsWith(String.join(",", Claims.COLUMNS));
        assertThat(lines.get(1))
                .startsWith("f,higher,q5.mean,region=north | region=south,,5,,4.2,,");
        assertThat(lines.subList(1, 3).stream().filter(l -> l.contains(",holds,"))).hasSize(1);
        assertThat(lines.subList(1, 3).stream().filter(l -> l.contains(",fails,"))).hasSize(1);
        assertThat(lines.get(3)).startsWith("text,order,");
        assertThat(lines.get(1)).contains("n = ");
    }

    @Test
    void theWorkbookListsThemOnlyWherePrintedValuesStandInIt() throws IOException {
        assertThat(sheets(write(Recipe.WHOLE))).isEmpty();
        List<String> words = sheets(write(Recipe.WHOLE.with(CHECKED)));
        assertThat(words).contains("higher", "lower", "in this order", "4.2");
        assertThat(words).filteredOn(w -> w.equals("holds")).isNotEmpty();
        assertThat(words).filteredOn(w -> w.equals("does not hold")).isNotEmpty();
    }

    @Test
    void whereTheyAreAskedForWorkbookAndTextDocumentListEachWithItsTest() throws IOException {
        BookChoice asked = new BookChoice(false, true, false, false);
        Path out = write(Recipe.WHOLE.with(asked));
        assertThat(sheets(out)).contains("higher", "lower", "in this order");
        List<List<String>> rows = word(out);
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).hasSize(5).contains("Said", "Verdict", "Test");
        assertThat(rows.get(1).getFirst()).isEqualTo("f, 4.2");
        assertThat(rows.get(1).get(1)).startsWith("q5.mean, ");
        assertThat(rows.get(1).getLast()).contains("n = ");
        assertThat(rows.get(3).getFirst()).as("of the text").isEqualTo("text, 4.2");
        assertThat(rows.get(3)).contains("in this order");
        assertThat(word(write(Recipe.WHOLE.with(asked).with(HIDDEN)))).isEmpty();
        assertThat(word(write(Recipe.WHOLE))).as("a delivery is without").isEmpty();
    }

    /** The table of claims of the text document; empty if there is none. */
    private static List<List<String>> word(Path out) throws IOException {
        try (var files = Files.list(out);
                var word =
                        new XWPFDocument(
                                Files.newInputStream(
                                        files.filter(f -> f.toString().endsWith(".docx"))
                                                .findFirst()
                                                .orElseThrow()))) {
            return word.getTables().stream()
                    .filter(t -> t.getText().contains("q5.mean"))
                    .flatMap(t -> t.getRows().stream())
                    .map(r -> r.getTableCells().stream().map(c -> c.getText()).toList())
                    .toList();
        }
    }

    @Test
    void whereSmallBasesAreLeftOutNoClaimTellsThem() throws IOException {
        Path out = write(Recipe.WHOLE.with(CHECKED).with(HIDDEN));
        assertThat(out.resolve("claims.csv")).doesNotExist();
        assertThat(sheets(out)).isEmpty();
    }
}
