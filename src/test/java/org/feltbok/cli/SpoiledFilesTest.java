package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files spoiled by chance never end in an error of the program: the exit code is 0, 1 or 2, nothing
 * is left behind, and the same files give the same message.
 *
 * <p>{@code -Dfeltbok.rounds=120} makes a longer run.
 */
class SpoiledFilesTest {
    private static final int ROUNDS = Integer.getInteger("feltbok.rounds", 50);

    @TempDir Path place;

    @Test
    void noSpoiledFolderEndsInAnErrorOrLeavesADraft() throws IOException {
        folders(1, ROUNDS, place);
    }

    @Test
    void noSpoiledFileOfResponsesEndsInAnErrorOrChangesTheStudy() throws IOException {
        responses(1, ROUNDS, place);
    }

    /** More rounds by hand: first seed, number, folder. */
    static void main(String[] args) throws IOException {
        int first = Integer.parseInt(args[0]);
        folders(first, Integer.parseInt(args[1]), Path.of(args[2]).resolve("new"));
        responses(first, Integer.parseInt(args[1]), Path.of(args[2]).resolve("import"));
        System.out.println("sound");
    }

    private static void folders(int first, int rounds, Path place) throws IOException {
        for (int seed = first; seed < first + rounds; seed++) {
            Spoiler spoiler = new Spoiler(seed);
            Path here = place.resolve("seed" + seed);
            SmallStudy study = WholeStudy.in(here);
            List<String> names = new ArrayList<>(WholeStudy.files().keySet());
            StringBuilder what = new StringBuilder("seed " + seed);
            for (int i = 0; i <= spoiler.below(2); i++) {
                String name = spoiler.oneOf(names);
                what.append(' ').append(name);
                byte[] bytes = spoiler.spoil(name, WholeStudy.files().getOrDefault(name, ""));
                Files.write(study.folder().resolve(name), bytes);
            }
            int code = study.make();
            String said = told(study, what.toString());
            assertThat(code).as("%s: %s", what, said).isBetween(0, 2);
            if (code == 2) {
                assertThat(said).as("%s", what).isNotBlank();
                assertThat(study.left()).as("%s", what).isEmpty();
                assertThat(study.make()).as("%s", what).isEqualTo(2);
                assertThat(told(study, what.toString())).as("%s", what).isEqualTo(said);
            } else {
                Map<String, Integer> codes =
                        Map.of(
                                "check",
                                study.run("check", study.study()),
                                "report",
                                study.run("report", study.study(), "--out", here.resolve("r")),
                                "export",
                                study.run("export", study.study(), "--plain", here.resolve("p")));
                assertThat(codes)
                        .as("%s: %s", what, study.said())
                        .allSatisfy((command, its) -> assertThat(its).isBetween(0, 2));
            }
            remove(here);
        }
    }

    private static void responses(int first, int rounds, Path place) throws IOException {
        SmallStudy study = WholeStudy.in(place);
        String text = WholeStudy.files().getOrDefault("responses/s.csv", "");
        study.put("responses/s.csv", "_response,_case,a\nr0,k3,1\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        study.put("codings/done.csv", "coder,codebook,response,item,interview,passage\n");
        assertThat(study.make()).as(study.said()).isZero();
        for (int seed = first; seed < first + rounds; seed++) {
            Spoiler spoiler = new Spoiler(seed);
            byte[] bytes = spoiler.spoil("r.csv", text);
            Path file = place.resolve(seed % 3 == 0 ? "r.xlsx" : "r.csv");
            Files.write(file, bytes);
            if (seed % 3 == 0 && seed % 2 == 0) {
                workbook(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), file);
            }
            List<String> before = study.rows("SELECT id FROM response ORDER BY id");
            int code = study.run("import", study.study(), file, "--existing", "new");
            String said = told(study, "seed " + seed);
            assertThat(code).as("seed %s: %s", seed, said).isBetween(0, 2);
            if (code == 2) {
                assertThat(said).as("seed %s", seed).isNotBlank();
                assertThat(study.rows("SELECT id FROM response ORDER BY id"))
                        .as("seed %s", seed)
                        .isEqualTo(before);
            } else {
                // so that the next file is read against the same study
                Files.delete(study.study());
                assertThat(study.make()).isZero();
            }
        }
        assertThat(study.run("check", study.study())).isBetween(0, 1);
    }

    /** Without lines of progress, which depend on the clock. */
    private static String told(SmallStudy study, String what) {
        String said =
                String.join("\n", study.lines().stream().filter(l -> !l.endsWith(" %")).toList());
        assertThat(said)
                .as(what)
                .doesNotContain("Exception")
                .doesNotContain("Please report")
                .doesNotContain("\tat ")
                .doesNotContain("!plain.")
                .doesNotContain("{0}.");
        return said;
    }

    private static void workbook(String text, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("s");
            int at = 0;
            for (String line : text.split("\n", -1)) {
                Row row = sheet.createRow(at++);
                int column = 0;
                for (String cell : line.split(",", -1)) {
                    if (column < 1000) {
                        row.createCell(column++)
                                .setCellValue(cell.substring(0, Math.min(30_000, cell.length())));
                    }
                }
            }
            book.write(out);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
