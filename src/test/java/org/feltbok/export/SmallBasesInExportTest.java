package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.analysis.SmallStudy;
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
import org.feltbok.figures.SmallBases.Choice;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Numbers that rest on few answers leave the program as was chosen, in every file. */
class SmallBasesInExportTest {
    @TempDir static Path folder;

    private static FigureReport report;

    @BeforeAll
    static void make() {
        String rows =
                """
                "variable": "q2_1", "statistic": "mean", "decimals": 4,
                "rows": {"groups": "size", "all": "last"},
                "columns": [{"statistic": "mean"}, {"statistic": "sd"}, {"statistic": "n", "role": "data"}],
                """;
        String chart =
                "{\"key\": \"c\", \"title\": \"C\", "
                        + rows
                        + " \"chart\": {\"kind\": \"column\"}}";
        String tested =
                "{\"key\": \"d\", \"title\": \"D\", "
                        + rows
                        + " \"chart\": {\"kind\": \"bar\"}, \"test\": {\"method\": \"welch\"}}";
        String table =
                "{\"key\": \"t\", \"kind\": \"table\", \"title\": \"T\", "
                        + rows
                        + " \"chart\": {\"kind\": \"table\"}}";
        try (StudyFile file = SmallStudy.create(folder)) {
            report =
                    new FigureReport(
                            "small",
                            LocalText.of("Small"),
                            Instant.parse("2018-12-14T10:00:00Z"),
                            List.of(),
                            new FigureMoment(
                                    StudyDataStore.read(file),
                                    new FigureBook(
                                            List.of(
                                                    FigureSpec.parse(chart, "c"),
                                                    FigureSpec.parse(tested, "d"),
                                                    FigureSpec.parse(table, "t")),
                                            List.of(),
                                            List.of(),
                                            List.of())));
        }
    }

    private static Path written(Choice choice, int least) {
        Path out = folder.resolve(choice + "-" + least);
        Recipe recipe = Recipe.WHOLE.with(new SmallBases(choice, least));
        assertThat(
                        StudyReport.write(
                                        report,
                                        recipe,
                                        List.of(),
                                        out,
                                        new Texts(Language.EN),
                                        Progress.NONE)
                                .faults())
                .isEmpty();
        return out;
    }

    /** All that a file of the delivery holds as text, its charts and their caches among it. */
    private static String everything(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
                return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation();
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().matches(".*\\.(xlsx|docx)")
                    ? unzipped(in)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unzipped(InputStream in) throws IOException {
        var all = new StringBuilder();
        var zip = new ZipInputStream(in);
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            all.append(
                    e.getName().endsWith(".xlsx")
                            ? unzipped(zip)
                            : new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void shownIsAsItAlwaysWas() throws IOException {
        assertThat(Files.readString(written(Choice.SHOW, 5).resolve("values.csv")))
                .doesNotContain("flagged")
                .doesNotContain("suppressed");
    }

    @Test
    void aMarkStandsAfterEachNumberThatRestsOnFewAnswersAndTheNoteSaysWhatItMeans()
            throws IOException {
        Path out = written(Choice.MARK, 4);
        List<String> values = Files.readAllLines(out.resolve("values.csv"));
        assertThat(values.stream().filter(l -> l.endsWith(",flagged"))).isNotEmpty();
        assertThat(values.stream().filter(l -> l.endsWith(",flagged")))
                .noneMatch(l -> l.contains(",count,"));
        for (String image : List.of("c", "t")) {
            assertThat(Files.readString(out.resolve("images/" + image + ".svg")))
                    .contains("§")
                    .contains("fewer than 4");
            assertThat(everything(out.resolve("images/" + image + ".pdf")))
                    .contains("§")
                    .contains("fewer than 4");
        }
        try (var word = new XWPFDocument(Files.newInputStream(out.resolve("small.docx")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("§")
                    .containsOnlyOnce("rests on fewer than 4 answers. A test with such a group");
        }
        assertThat(everything(out.resolve("small.xlsx"))).contains("§");
    }

    @Test
    void whatIsLeftOutStandsInNoFileNeitherInChartsNorInWhatTheyCarryAlong() throws IOException {
        List<String> secret =
                Files.readAllLines(written(Choice.SHOW, 5).resolve("values.csv")).stream()
                        .filter(l -> l.startsWith("t,") && l.split(",")[2].equals("sd"))
                        .map(l -> l.split(",")[5])
                        .filter(v -> v.length() > 5)
                        .toList();
        assertThat(secret).isNotEmpty();
        Path out = written(Choice.HIDE, 5);
        List<String> values = Files.readAllLines(out.resolve("values.csv"));
        assertThat(values.stream().filter(l -> l.endsWith(",suppressed"))).isNotEmpty();
        List<String> left =
                secret.stream().filter(s -> values.stream().noneMatch(l -> l.contains(s))).toList();
        assertThat(left).as("some are left out").isNotEmpty();
        try (var files = Files.walk(out)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*(csv|xlsx|docx|svg|pdf)")).toList()) {
                String text = everything(file);
                for (String s : left) {
                    assertThat(text)
                            .as(file.toString())
                            .doesNotContain(s.substring(0, Math.min(5, s.length())));
                }
            }
        }
    }

    @Test
    void theNoteSaysWhatIsLeftOutAndNoTestTellsOfIt() throws IOException {
        Path out = written(Choice.HIDE, 5);
        try (var word = new XWPFDocument(Files.newInputStream(out.resolve("small.docx")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("n = 5.")
                    .doesNotContain("<5")
                    .contains("what rests on fewer than 5 answers")
                    .contains("Tests between groups are left out")
                    .doesNotContain("Welch");
        }
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("small.xlsx")));
                var text = new XSSFExcelExtractor(book)) {
            assertThat(text.getText()).contains("\t:").doesNotContain("Welch");
        }
        assertThat(Files.readString(out.resolve("images/t.svg"))).contains(">:</text");
    }

    @Test
    void aRangeOfWhichBothEndsAreFewTellsNeither() throws IOException {
        Path out = written(Choice.HIDE, 100);
        try (var word = new XWPFDocument(Files.newInputStream(out.resolve("small.docx")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("n = <100").doesNotContain("n = <100–");
        }
    }

    @Test
    void theSameTwiceGivesTheSameBytes() throws IOException {
        Path out = written(Choice.HIDE, 5);
        byte[] first = Files.readAllBytes(out.resolve("small.xlsx"));
        assertThat(written(Choice.HIDE, 5).resolve("small.xlsx")).hasBinaryContent(first);
    }
}
