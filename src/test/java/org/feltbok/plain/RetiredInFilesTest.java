package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.GroupingStore;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireKnown;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.PlainPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Attributes and groupings that are retired stand in plain files with their day. */
class RetiredInFilesTest {
    private static final String GROUPINGS =
            "[{\"name\": \"g\", \"from\": \"size\", \"cuts\": [{\"at\": 15}],"
                    + " \"classes\": [{\"code\": \"a\"}, {\"code\": \"b\"}]%s}]";

    @TempDir Path temp;

    private final List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
    private final Environment environment = Environment.of(() -> "tester");
    private Path folder;

    @BeforeEach
    void plainFiles() throws IOException {
        folder = temp.resolve("plain");
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(
                folder.resolve("study.json"),
                "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"nb\"}");
        Files.writeString(folder.resolve("cases/cases.csv"), "case,name,size\n1,En,10\n2,To,20\n");
        put("size,number,", "");
    }

    private void put(String attribute, String more) throws IOException {
        Files.writeString(
                folder.resolve("cases/attributes.csv"), "attribute,type,retired\n" + attribute);
        Files.writeString(folder.resolve("cases/groupings.json"), GROUPINGS.formatted(more));
    }

    private Outcome create(Path from, String file) {
        return PlainStudies.create(from, temp.resolve(file), parts, environment, Progress.NONE);
    }

    @Test
    void theDayGoesOutAndComesIn() throws IOException {
        assertThat(create(folder, "a")).isNotInstanceOf(Outcome.Refused.class);
        Path out = temp.resolve("out");
        try (StudyFile file = StudyFile.open(temp.resolve("a"), environment)) {
            String size = file.read(CaseStore::attributes).getFirst().id();
            String half = file.read(GroupingStore::all).getFirst().id();
            file.run(new RetireKnown(Kind.ATTRIBUTE, size, "size", "2026-03-01"));
            file.run(new RetireKnown(Kind.GROUPING, half, "g", "2026-04-02"));
            PlainStudies.export(file, out, parts, Progress.NONE);
        }
        assertThat(Files.readString(out.resolve("cases/attributes.csv"))).contains("2026-03-01");
        assertThat(create(out, "b")).isNotInstanceOf(Outcome.Refused.class);
        try (StudyFile file = StudyFile.open(temp.resolve("b"), environment)) {
            assertThat(file.read(CaseStore::attributes).getFirst().retiredAt())
                    .isEqualTo("2026-03-01");
            assertThat(file.read(GroupingStore::all).getFirst().retiredAt())
                    .isEqualTo("2026-04-02");
        }
    }

    @Test
    void whatIsNoDayIsToldWithItsPlace() throws IOException {
        put("size,number,yesterday", ", \"retired\": 2026");
        var refused = (Outcome.Refused) create(folder, "a");
        assertThat(refused.faults()).extracting(Fault::key).containsOnly("plain.not_date");
        assertThat(refused.faults())
                .extracting(f -> f.place().file() + " " + f.place().column())
                .containsExactly("cases/attributes.csv retired", "cases/groupings.json g");
    }
}
