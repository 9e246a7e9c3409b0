package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.pseudonyms.PlantedNames;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** While names are hidden no file that is handed on tells one, nor does a command that lists. */
class NamesInFilesTest {
    @TempDir Path place;

    @Test
    void noFileAndNoListTellsANameThatIsHidden() throws IOException {
        SmallStudy study = WholeStudy.in(place);
        assertThat(study.make()).as(study.said()).isZero();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            PlantedNames.in(file);
        }
        Path out = Files.createDirectory(place.resolve("out"));
        List<String> told = new ArrayList<>();
        for (List<String> command :
                List.of(
                        List.of("report", "--out", "report"),
                        List.of("quotes", "--out", "q.xlsx"),
                        List.of("quotes", "--out", "q.docx"),
                        List.of("quotes", "--out", "q.csv"),
                        List.of("history", "--out", "h.csv"),
                        List.of("framework", "--out", "m.docx"),
                        List.of("framework", "--out", "m.xlsx"),
                        List.of("framework", "--columns", "codes", "--out", "c.xlsx"),
                        List.of("tables", "--out", "t.xlsx"),
                        List.of("export", "--data", "data"),
                        List.of("export", "--data", "data2", "--format", "sav,dta"),
                        List.of("fieldwork", "--missing"),
                        List.of("check"),
                        List.of("form", "--paper", "f.pdf"))) {
            List<Object> words = new ArrayList<>(command);
            words.add(1, study.study());
            int last = words.size() - 1;
            if (words.contains("--out") || words.contains("--paper")) {
                words.set(last, out.resolve(command.getLast()));
            } else if (words.contains("--data")) {
                words.set(3, out.resolve(command.get(2)));
            }
            int code = study.run(words.toArray());
            assertThat(code).as(words + ": " + study.said()).isLessThan(2);
            if (PlantedNames.isIn(study.said())) {
                told.add(command + ": " + study.said());
            }
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(out.relativize(file).toString(), Files.readAllBytes(file), told);
            }
        }
        assertThat(told).isEmpty();
    }

    private static void look(String name, byte[] bytes, List<String> told) throws IOException {
        if (PlantedNames.isIn(name)
                || PlantedNames.isIn(new String(bytes, StandardCharsets.UTF_8))) {
            told.add(name);
        }
        if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    look(name + " › " + e.getName(), zip.readAllBytes(), told);
                }
            }
        }
    }
}
