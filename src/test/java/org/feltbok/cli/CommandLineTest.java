package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Environment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The commands as a user runs them, on the sample's folder and on spoiled copies of it. */
class CommandLineTest {
    private static final Path SAMPLE = Path.of("sample-data", "small-municipalities");

    @TempDir Path place;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;
    private Path study;

    @BeforeEach
    void copySample() throws IOException {
        folder = place.resolve("folder");
        study = place.resolve("study.feltbok");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CliContext context =
                new CliContext(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        new Texts(Language.EN),
                        Environment.of(() -> "Marit"));
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        return new Feltbok(context, new NoWindows(folder)).run(words);
    }

    private record NoWindows(Path sample) implements Windows {
        @Override
        public Optional<String> problem() {
            return Optional.of("app.no_display");
        }

        @Override
        public void open(Optional<Path> study) {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public void openSample() {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public Optional<Path> sampleFolder() {
            return Optional.of(sample);
        }
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).as("the edit of " + file).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private void refusedNaming(String... parts) {
        assertThat(run("new", study, "--from", folder)).isEqualTo(2);
        assertThat(err.toString()).contains(parts);
        assertThat(study).doesNotExist();
        assertThat(place.toFile().list()).containsExactly("folder");
    }

    @Test
    void everyPublishedNumberOfTheSampleIsThere() {
        assertThat(run("new", study, "--from", folder)).isZero();
        assertThat(run("check", study)).isZero();
        assertThat(out.toString())
                .contains("717 published values: 634 match, 0 differ, 8 differ as the errata say")
                .contains("not covered; 133 of those compared rest on constructed numbers")
                .contains("1,113 constructed, 20 quoted; 21 cells hold words");
    }

    @Test
    void otherResponsesGiveOtherFigures() throws IOException {
        edit("responses/survey.csv", CommandLineTest::withoutEveryThirdRespondent);
        edit("cases/cases.csv", t -> t + newCaseLike(t));
        edit("codings/answers.csv", CommandLineTest::headerOnly);
        edit("codings/done.csv", CommandLineTest::headerOnly);
        assertThat(run("new", study, "--from", folder)).isZero();
        assertThat(run("check", study, "--all")).isEqualTo(1);
        assertThat(out.toString())
                .contains("differs: tabell-1, cases.n: printed 124, today 125")
                .contains("differs: tabell-1, responses.n: printed 78, today 52");
    }

    private static String headerOnly(String csv) {
        return csv.substring(0, csv.indexOf('\n') + 1);
    }

    /** Answers with line breaks make rows longer than a line, so rows are found by their keys. */
    private static String withoutEveryThirdRespondent(String csv) {
        StringBuilder kept = new StringBuilder();
        int respondent = 0;
        boolean keep = true;
        for (String line : csv.split("\n")) {
            if (line.matches("r\\d{3},.*")) {
                keep = respondent++ % 3 != 0;
            }
            if (keep) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private static String newCaseLike(String csv) {
        List<String> lines = csv.lines().toList();
        String last = lines.stream().filter(l -> l.startsWith("118,")).findFirst().orElseThrow();
        return last.replaceFirst("^118,[^,]*", "9999,Nyvik") + "\n";
    }

    @Test
    void aWrongCodeIsNamedWithFileRowColumnAndWhatIsAllowed() throws IOException {
        edit("responses/survey.csv", t -> setFirstAnswer(t, "q1", "8"));
        refusedNaming(
                "responses/survey.csv", "row 2", "column q1", "8 is no answer to q1", "Allowed");
    }

    private static String setFirstAnswer(String csv, String item, String value) {
        String[] lines = csv.split("\n", -1);
        int column = List.of(lines[0].split(",")).indexOf(item);
        String[] cells = lines[1].split(",", -1);
        cells[column] = value;
        lines[1] = String.join(",", cells);
        return String.join("\n", lines);
    }

    @Test
    void aRespondentThatStandsTwiceIsNamed() throws IOException {
        edit("responses/survey.csv", t -> t.replaceFirst("\nr002,", "\nr001,"));
        refusedNaming("responses/survey.csv", "column _response", "r001 stands in row 2 already");
    }

    @Test
    void latinLettersInTheWrongEncodingAreNamed() throws IOException {
        Path cases = folder.resolve("cases/cases.csv");
        Files.write(cases, Files.readString(cases).getBytes(StandardCharsets.ISO_8859_1));
        refusedNaming("cases/cases.csv", "UTF-8");
    }

    @Test
    void aQuestionOfUnknownTypeIsNamed() throws IOException {
        edit(
                "questionnaires/survey/survey.csv",
                t -> t.replaceFirst("\nselect_one ", "\nselect_some "));
        refusedNaming("questionnaires/survey/survey.csv", "select_some");
    }

    @Test
    void wrongUseSaysSo() {
        assertThat(run("new")).isEqualTo(2);
        assertThat(run("report", place.resolve("none.feltbok"), "--out", place)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file");
        assertThat(run("check", folder)).isEqualTo(2);
        assertThat(err.toString()).contains("is a folder");
    }

    @Test
    void withoutADisplayTheSampleWritesItsReport() {
        Path report = place.resolve("report");
        assertThat(run("sample", "--out", report)).isZero();
        assertThat(out.toString().lines().findFirst())
                .hasValueSatisfying(l -> assertThat(l).contains("No display"));
        assertThat(report.resolve("values.csv")).exists();
        assertThat(report.resolve("small-municipalities.xlsx")).exists();
        assertThat(report.resolve("images/figur-57.svg")).exists();
    }

    @Test
    void aBackupIsListedAndPutBack() {
        assertThat(run("new", study, "--from", folder)).isZero();
        assertThat(run("backup", study)).isZero();
        assertThat(run("backup", "--list", study)).isZero();
        assertThat(out.toString()).contains("1 backup");
        String backup = out.toString().lines().findFirst().orElseThrow();
        assertThat(run("backup", "--restore", backup, study)).isZero();
        assertThat(run("check", study)).isZero();
    }
}
