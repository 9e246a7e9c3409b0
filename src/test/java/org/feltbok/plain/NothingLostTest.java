package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the sample folder says comes out of the study file again, file by file and cell by cell. */
class NothingLostTest {
    private static final Path SAMPLE = Path.of("sample-data/small-municipalities");

    /** How a text field looks is up to the program, and 0 decimals are the same as none given. */
    private static final Set<String> NOT_KEPT = Set.of("appearance=multiline", "decimals=0");

    @TempDir static Path temp;

    static Path exported;

    @BeforeAll
    static void throughAStudyFile() {
        List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
        Environment environment = Environment.of(() -> "tester");
        Path file = temp.resolve("a.feltbok");
        Outcome made = PlainStudies.create(SAMPLE, file, parts, environment, Progress.NONE);
        assertThat(made).isNotInstanceOf(Outcome.Refused.class);
        exported = temp.resolve("out");
        try (StudyFile study = StudyFile.open(file, environment)) {
            PlainStudies.export(study, exported, parts, Progress.NONE);
        }
    }

    private static List<Map<String, String>> rows(Path folder, String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row :
                CsvReader.sheet(
                                folder.resolve(name),
                                name,
                                f -> {
                                    throw new AssertionError(f);
                                })
                        .rows()) {
            Map<String, String> cells = new TreeMap<>();
            for (String column : row.header().names()) {
                String cell = row.get(column);
                if (!cell.isEmpty() && !NOT_KEPT.contains(column + "=" + cell)) {
                    cells.put(
                            column,
                            column.equals("value") ? cell.replaceFirst("\\.0+$", "") : cell);
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> tablesSayTheSame() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            names =
                    files.map(f -> SAMPLE.relativize(f).toString().replace('\\', '/'))
                            .filter(n -> n.endsWith(".csv") && !n.startsWith("indicators/data/"))
                            .sorted()
                            .toList();
        }
        assertThat(names).hasSizeGreaterThan(20);
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> same(name)));
    }

    private static void same(String name) {
        List<Map<String, String>> before = rows(SAMPLE, name);
        List<Map<String, String>> after = rows(exported, name);
        List<Map<String, String>> lost = new ArrayList<>(before);
        after.forEach(lost::remove);
        List<Map<String, String>> added = new ArrayList<>(after);
        before.forEach(added::remove);
        assertThat(lost).as("lost").isEmpty();
        assertThat(added).as("added").isEmpty();
        if (!name.startsWith("codings/")) {
            assertThat(after).as("order").isEqualTo(before);
        }
    }

    @Test
    void indicatorsHaveTheSameValues() throws IOException {
        assertThat(values(exported))
                .containsExactlyInAnyOrderElementsOf(values(SAMPLE))
                .hasSizeGreaterThan(1000);
    }

    private static List<String> values(Path folder) throws IOException {
        List<String> values = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("indicators/data"))) {
            for (Path file : files.toList()) {
                rows(folder, folder.relativize(file).toString())
                        .forEach(r -> values.add(r.toString()));
            }
        }
        return values;
    }

    @Test
    void descriptionsSayTheSame() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> names;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            names =
                    files.map(f -> SAMPLE.relativize(f).toString().replace('\\', '/'))
                            .filter(n -> n.endsWith(".json"))
                            .toList();
        }
        assertThat(names).contains("study.json", "cases/groupings.json");
        for (String name : names) {
            assertThat(json.readTree(Files.readString(exported.resolve(name))))
                    .as(name)
                    .isEqualTo(json.readTree(Files.readString(SAMPLE.resolve(name))));
        }
    }

    @Test
    void notesOfInterviewsSayTheSame() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("interviews/notes"))) {
            for (Path file : files.toList()) {
                String name = SAMPLE.relativize(file).toString();
                assertThat(Files.readString(exported.resolve(name)).strip())
                        .as(name)
                        .isEqualTo(Files.readString(file).strip());
            }
        }
    }
}
