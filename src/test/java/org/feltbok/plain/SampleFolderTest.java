package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouped;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.PlainPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample study goes into a study file and out again without loss. */
class SampleFolderTest {
    private static final Path SAMPLE = Path.of("sample-data/small-municipalities");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir Path temp;

    private final Environment environment = new Environment(CLOCK, () -> "tester", "here");
    private final List<PlainPart> parts = PlainParts.all(CLOCK);

    private Path made(Path folder, String name) {
        Path file = temp.resolve(name);
        Outcome outcome = PlainStudies.create(folder, file, parts, environment, Progress.NONE);
        Texts texts = new Texts(Language.EN);
        if (outcome instanceof Outcome.Refused refused) {
            assertThat(refused.faults().stream().map(texts::fault)).isEmpty();
        }
        return file;
    }

    private Path exported(Path file, String name) {
        Path folder = temp.resolve(name);
        try (StudyFile study = StudyFile.open(file, environment)) {
            assertThat(PlainStudies.export(study, folder, parts, Progress.NONE))
                    .isInstanceOf(Outcome.Done.class);
        }
        return folder;
    }

    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void exportAndReadingAgainGiveTheSameBytes() throws IOException {
        Path first = exported(made(SAMPLE, "a.feltbok"), "first");
        Path second = exported(made(first, "b.feltbok"), "second");
        Map<String, String> before = contents(first);
        assertThat(before.keySet())
                .contains("study.json", "cases/cases.csv", "cases/groupings.json");
        assertThat(contents(second)).isEqualTo(before);
        assertThat(before).doesNotContainKey("ids.csv");
    }

    @Test
    void groupingsDivideTheMunicipalities() {
        try (StudyFile study = StudyFile.open(made(SAMPLE, "a.feltbok"), environment)) {
            study.read(
                    handle -> {
                        var data = CaseStore.data(handle);
                        long frame = data.cases().stream().filter(c -> c.inFrame()).count();
                        assertThat(frame).isEqualTo(124);
                        Grouping type =
                                GroupingStore.all(handle).stream()
                                        .filter(g -> g.name().equals("type"))
                                        .findFirst()
                                        .orElseThrow();
                        Map<String, Integer> classes = Grouped.classes(type, data);
                        long placed =
                                data.cases().stream()
                                        .filter(c -> c.inFrame() && classes.containsKey(c.id()))
                                        .count();
                        assertThat(placed).isEqualTo(124);
                        return placed;
                    });
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenTo() throws IOException {
        Path file = made(SAMPLE, "a.feltbok");
        Path folder = Files.createDirectory(temp.resolve("full"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        try (StudyFile study = StudyFile.open(file, environment)) {
            assertThat(PlainStudies.export(study, folder, parts, Progress.NONE))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(contents(folder)).containsOnlyKeys("mine.txt");
    }

    @Test
    void whatAKilledExportLeftGoesAtTheNextExport() throws IOException {
        Path left = Files.createDirectories(temp.resolve(PlainStudies.DRAFT + "1").resolve("new"));
        Files.writeString(left.resolve("study.json"), "half");
        Files.createFile(left.resolveSibling("lock"));
        Path mine = Files.createDirectory(temp.resolve(PlainStudies.DRAFT + "mine"));
        exported(made(SAMPLE, "a.feltbok"), "out");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            temp.resolve("a.feltbok"), temp.resolve("out"), mine);
        }
    }
}
