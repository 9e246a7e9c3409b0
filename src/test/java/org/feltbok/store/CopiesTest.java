package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Every file that can be worked in on its own knows which copy it is and where it comes from. */
class CopiesTest {
    private record Copy(String id, String parent, Long leftAt, String mark, String how) {}

    @TempDir Path folder;

    private final Environment environment =
            new Environment(Clock.systemUTC(), () -> "Kari", "machine");

    private StudyFile file;

    @BeforeEach
    void aStudy() {
        file =
                StudyFile.create(
                        folder.resolve("s.feltbok"), environment, TestOperation.beginning());
        file.run(
                TestOperation.of(
                        w ->
                                w.insert(
                                        "person",
                                        "kari",
                                        Map.of(
                                                "key",
                                                "k",
                                                "name",
                                                "Kari",
                                                "initials",
                                                "K",
                                                "position",
                                                1))));
        file.run(TestOperation.setting("a", "1"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Copy copy(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery("SELECT c.* FROM copy c JOIN study s ON s.copy_id = c.id")
                                .map(
                                        (r, c) ->
                                                new Copy(
                                                        r.getString("id"),
                                                        r.getString("parent_id"),
                                                        (Long)
                                                                (r.getObject("left_at") == null
                                                                        ? null
                                                                        : Long.valueOf(
                                                                                r.getLong(
                                                                                        "left_at"))),
                                                        r.getString("mark"),
                                                        r.getString("how")))
                                .one());
    }

    @Test
    void theFirstCopyHasNoParentAndNoMark() {
        Copy first = copy(file);
        assertThat(first.id()).isNotEmpty();
        assertThat(first.parent()).isNull();
        assertThat(first.mark()).isEmpty();
        assertThat(first.how()).isEqualTo("made");
    }

    @Test
    void aSavedCopyIsOneOfItsOwnAndKnowsWhereItLeft() {
        Path elsewhere = folder.resolve("laptop.feltbok");
        long last = file.history(1).getFirst().id();
        file.copyTo(elsewhere);
        try (StudyFile laptop = StudyFile.open(elsewhere, environment)) {
            Copy copy = copy(laptop);
            assertThat(copy.parent()).isEqualTo(copy(file).id()).isNotEqualTo(copy.id());
            assertThat(copy.leftAt()).isEqualTo(last);
            assertThat(copy.mark()).matches("[a-z]{3}");
            assertThat(copy.how()).isEqualTo("saved");
            laptop.requireWhole();
        }
        assertThat(copy(file).mark()).as("the study itself").isEmpty();
    }

    @Test
    void twoCopiesOfOneStudyHaveMarksOfTheirOwn() {
        file.copyTo(folder.resolve("one.feltbok"));
        file.copyTo(folder.resolve("two.feltbok"));
        try (StudyFile one = StudyFile.open(folder.resolve("one.feltbok"), environment);
                StudyFile two = StudyFile.open(folder.resolve("two.feltbok"), environment)) {
            assertThat(copy(one).id()).isNotEqualTo(copy(two).id());
            assertThat(copy(one).mark()).isNotEqualTo(copy(two).mark());
        }
    }

    @Test
    void aBackupPutBackIsACopyThatTakesItsPlace() {
        Copy before = copy(file);
        Path backup = file.backup();
        file.run(TestOperation.setting("lost", "1"));
        file.close();
        file.backups().restore(backup);
        file = StudyFile.open(file.path(), environment);
        Copy restored = copy(file);
        assertThat(restored.how()).isEqualTo("restored");
        assertThat(restored.id()).isNotEqualTo(before.id());
        assertThat(restored.mark()).as("keys go on as they were").isEmpty();
        List<String> lineage =
                file.read(
                        h ->
                                h.createQuery(
                                                """
                                                WITH RECURSIVE line(id, n) AS (
                                                  SELECT copy_id, 0 FROM study
                                                  UNION ALL SELECT c.parent_id, n + 1 FROM line JOIN copy c ON c.id = line.id
                                                  WHERE c.parent_id IS NOT NULL)
                                                SELECT id FROM line ORDER BY n""")
                                        .mapTo(String.class)
                                        .list());
        assertThat(lineage).startsWith(restored.id()).endsWith(before.id());
        assertThat(restored.leftAt()).isEqualTo(3);
    }

    @Test
    void everyChangeSaysWhichItIsWhoMadeItAndInWhichCopy() {
        file.copyTo(folder.resolve("laptop.feltbok"));
        file.run(TestOperation.setting("here", "1"));
        try (StudyFile laptop = StudyFile.open(folder.resolve("laptop.feltbok"), environment)) {
            laptop.run(TestOperation.setting("there", "1"));
            Map<String, Object> here = newest(file);
            Map<String, Object> there = newest(laptop);
            assertThat(here.get("id")).as("numbers are each file's own").isEqualTo(there.get("id"));
            assertThat(here.get("uid")).isNotEqualTo(there.get("uid"));
            assertThat(here).containsEntry("copy_id", copy(file).id());
            assertThat(there).containsEntry("copy_id", copy(laptop).id());
            assertThat(here).containsEntry("person_id", "kari").containsEntry("who", "Kari");
        }
    }

    private static Map<String, Object> newest(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery("SELECT * FROM change ORDER BY id DESC LIMIT 1")
                                .mapToMap()
                                .one());
    }

    @Test
    void theBeginningOfAStudyStandsInItsFirstCopy() {
        String copies =
                file.read(
                        h ->
                                h.createQuery("SELECT DISTINCT copy_id FROM change")
                                        .mapTo(String.class)
                                        .one());
        assertThat(copies).isEqualTo(copy(file).id());
    }
}
