package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Anna's codes of q4 count. Bo codes too and is not done: by a command he sees no more of hers than
 * in the window.
 */
class BlindCommandsTest {
    @TempDir Path folder;

    private Path study;
    private String said = "";

    @BeforeEach
    void make() {
        try (StudyFile file = SmallStudy.create(folder)) {
            study = file.path();
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                w.update("person", "p2", "roles", "coder");
                                SmallStudy.put(
                                        w,
                                        "published",
                                        "v",
                                        "figure_key",
                                        "f",
                                        "measure",
                                        "q4#bread.n",
                                        "value",
                                        99,
                                        "decimals",
                                        0,
                                        "position",
                                        0);
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        "fig",
                                        "key",
                                        "f",
                                        "spec",
                                        "{\"key\":\"f\",\"title\":\"T\",\"variable\":\"q1\",\"statistic\":\"share\","
                                                + "\"codes\":\"1\",\"rows\":{\"groups\":\"size\"},\"columns\":{}}",
                                        "position",
                                        0);
                            }));
        }
    }

    private int run(String who, Object... args) {
        var out = new StringWriter();
        var context =
                new CliContext(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        new Texts(Language.EN),
                        Environment.of(() -> who));
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int code = new Feltbok(context, new NoWindows()).run(words);
        said = out.toString();
        return code;
    }

    @Test
    void figuresAndDataLeaveOnlyForWhoMaySeeWhatTheyRestOn() {
        List<List<Object>> commands =
                List.of(
                        List.of("report", study, "--parts", "values", "--out"),
                        List.of("export", study, "--data"),
                        List.of("export", study, "--plain"));
        for (List<Object> command : commands) {
            Path to = folder.resolve("out" + commands.indexOf(command));
            List<Object> words = new ArrayList<>(command);
            words.add(to);
            assertThat(run("Bo", words.toArray())).as(said).isEqualTo(2);
            assertThat(said).contains("blind");
            assertThat(to).doesNotExist();
            assertThat(run("Anna", words.toArray())).as(said).isNotEqualTo(2);
            assertThat(to).exists();
        }
    }

    @Test
    void checkTellsWhoIsBlindOfTheDataAlone() {
        run("Anna", "check", study, "--all");
        assertThat(said).contains("q4#bread.n");
        run("Bo", "check", study, "--all");
        assertThat(said).doesNotContain("q4#bread.n").contains("blind");
    }

    @Test
    void theTableBookHasNoCodesForWhoIsBlind() throws IOException {
        assertThat(rows("Anna")).contains("Brød");
        assertThat(rows("Bo")).isNotEmpty().doesNotContain("Brød");
    }

    private List<String> rows(String who) throws IOException {
        Path to = folder.resolve("t.xlsx");
        assertThat(run(who, "tables", study, "--questions", "q4", "--out", to)).as(said).isZero();
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(to);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(1);
            for (Row row : sheet) {
                Cell first = row.getCell(0);
                rows.add(first == null ? "" : first.toString());
            }
        }
        return rows;
    }

    private record NoWindows() implements Windows {
        @Override
        public Optional<String> problem() {
            return Optional.of("app.no_display");
        }

        @Override
        public void open(Optional<Path> of) {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public void openSample() {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public Optional<Path> sampleFolder() {
            return Optional.empty();
        }
    }
}
