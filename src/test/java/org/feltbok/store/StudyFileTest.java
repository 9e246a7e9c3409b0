package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StudyFileTest {
    @TempDir Path folder;

    private final Environment environment =
            new Environment(
                    Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                    () -> "Marit",
                    "pc-1");

    private Path path() {
        return folder.resolve("a.feltbok");
    }

    private StudyFile create() {
        return StudyFile.create(path(), environment, TestOperation.beginning());
    }

    private static Optional<String> setting(StudyFile file, String id) {
        return file.read(
                h ->
                        h.createQuery("SELECT value FROM setting WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne());
    }

    @Test
    void aChangeIsThereAfterReopening() {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(setting(file, "a")).contains("1");
            assertThat(file.history(5))
                    .extracting(Change::operation)
                    .containsExactly("test", "begin");
            assertThat(file.history(1).getFirst().who()).isEqualTo("Marit");
        }
    }

    @Test
    void undoAndRedoSurviveReopening() {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            file.run(TestOperation.of(w -> w.update("setting", "a", "value", "2")));
            file.run(TestOperation.of(w -> w.delete("setting", "a")));
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            file.undo();
            assertThat(setting(file, "a")).contains("2");
            file.undo();
            assertThat(setting(file, "a")).contains("1");
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            file.redo();
            assertThat(setting(file, "a")).contains("2");
            file.redo();
            assertThat(setting(file, "a")).isEmpty();
            assertThat(file.redo()).isEmpty();
        }
    }

    @Test
    void undoStopsAtTheBeginningAndANewChangeDropsWhatWasUndone() {
        try (StudyFile file = create()) {
            assertThat(file.undo()).isEmpty();
            file.run(TestOperation.setting("a", "1"));
            file.undo();
            file.run(TestOperation.setting("b", "1"));
            assertThat(file.redo()).isEmpty();
            file.undo();
            assertThat(file.undo()).isEmpty();
            assertThat(setting(file, "b")).isEmpty();
        }
    }

    @Test
    void manyRowsPutInAtOnceAreTakenOutAndPutBack() {
        try (StudyFile file = create()) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 1234; i++) {
                rows.add(new Object[] {"k" + i, "v" + i});
            }
            file.run(
                    TestOperation.of(
                            w -> w.insertMany("setting", List.of("id", "value"), rows.iterator())));
            file.run(TestOperation.of(w -> w.update("setting", "k7", "value", "changed")));
            file.undo();
            file.undo();
            assertThat(setting(file, "k7")).isEmpty();
            file.redo();
            assertThat(setting(file, "k7")).contains("v7");
            file.redo();
            assertThat(setting(file, "k7")).contains("changed");
            assertThat(setting(file, "k1233")).contains("v1233");
        }
    }

    @Test
    void aFailingOperationLeavesNothing() {
        try (StudyFile file = create()) {
            assertThatThrownBy(
                            () ->
                                    file.run(
                                            TestOperation.of(
                                                    w -> {
                                                        w.insert(
                                                                "setting",
                                                                "a",
                                                                Map.of("value", "1"));
                                                        throw new IllegalStateException("half way");
                                                    })))
                    .hasMessage("half way");
            assertThat(setting(file, "a")).isEmpty();
            assertThat(file.history(9)).hasSize(1);
        }
    }

    @Test
    void listenersLearnOldAndNewValues() {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            List<ChangeEvent> events = new ArrayList<>();
            file.listen(events::add);
            file.run(TestOperation.of(w -> w.update("setting", "a", "value", "2")));
            file.run(TestOperation.of(w -> w.update("setting", "a", "value", "2")));
            file.undo();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst().cells())
                    .containsExactly(new CellChange("setting", "a", "value", "1", "2"));
            assertThat(events.getLast().cells())
                    .containsExactly(new CellChange("setting", "a", "value", "2", "1"));
        }
    }

    @Test
    void aSecondOpenerIsToldWhoHasIt() {
        try (StudyFile file = create()) {
            assertThat(file.path()).isEqualTo(path());
            assertThatThrownBy(() -> StudyFile.open(path(), environment))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.held")
                    .hasMessageContaining("Marit")
                    .hasMessageContaining("pc-1");
        }
    }

    @Test
    void aLeftOverHolderFileDoesNotLockAnyoneOut() throws IOException {
        create().close();
        Files.writeString(folder.resolve("a.feltbok.lock"), "Jonas\npc-2\n2026-01-01T00:00:00Z\n");
        StudyFile.open(path(), environment).close();
        assertThat(folder.resolve("a.feltbok.lock")).doesNotExist();
    }

    @Test
    void aFileThatIsNoStudyIsRefused() throws IOException {
        Files.writeString(path(), "Hei, dette er et brev.".repeat(20));
        assertThatThrownBy(() -> StudyFile.open(path(), environment))
                .hasMessageContaining("store.not_a_study");
        assertThat(Files.readString(path())).startsWith("Hei");
    }

    @Test
    void aStudyFromTheFutureIsRefusedAndUntouched() throws IOException {
        create().close();
        try (var raw = new java.io.RandomAccessFile(path().toFile(), "rw")) {
            raw.seek(60);
            raw.writeInt(Migrations.CURRENT + 1);
        }
        byte[] before = Files.readAllBytes(path());
        assertThatThrownBy(() -> StudyFile.open(path(), environment))
                .hasMessageContaining("store.newer");
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
    }

    @Test
    void aTruncatedStudyNamesItsLastGoodBackupWhichCanBePutBack() throws IOException {
        Path backup;
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            backup = file.backup();
        }
        try (var raw = new java.io.RandomAccessFile(path().toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertThatThrownBy(() -> StudyFile.open(path(), environment))
                .hasMessageContaining("store.damaged_with_backup")
                .hasMessageContaining(backup.getFileName().toString());
        assertThat(new Backups(path(), environment.clock()).restore(backup))
                .hasValueSatisfying(kept -> assertThat(kept).exists());
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(setting(file, "a")).contains("1");
        }
    }

    @Test
    void onlyTheNewestBackupsAreKept() {
        try (StudyFile file = create()) {
            for (int i = 0; i < 15; i++) {
                file.backup();
            }
            assertThat(file.backups().list()).hasSize(12);
        }
    }

    @Test
    void aFailingMigrationLeavesTheOldVersion() throws Exception {
        create().close();
        try (var connection = Connections.writing(path())) {
            assertThatThrownBy(
                            () ->
                                    Migrations.step(
                                            connection,
                                            "CREATE TABLE fresh (id TEXT); INSERT INTO nowhere VALUES (1);",
                                            99))
                    .hasMessageContaining("nowhere");
        }
        assertThat(Header.read(path()).version()).isEqualTo(Migrations.CURRENT);
        try (StudyFile file = StudyFile.open(path(), environment)) {
            int found =
                    file.read(
                            h ->
                                    h.createQuery(
                                                    "SELECT count(*) FROM sqlite_schema WHERE name = 'fresh'")
                                            .mapTo(Integer.class)
                                            .one());
            assertThat(found).isZero();
        }
    }

    @Test
    void aStepMayRebuildATableThatOthersPointAtAndOlderChangesCanNoLongerBeTakenBack()
            throws Exception {
        try (StudyFile file = create()) {
            file.run(
                    TestOperation.of(
                            w -> {
                                w.insert(
                                        "study_case",
                                        "c",
                                        Map.of("key", "1", "name", "En", "position", 1));
                                w.insert(
                                        "topic",
                                        "t",
                                        Map.of("key", "t", "label", "T", "position", 1));
                                w.insert(
                                        "interview",
                                        "i",
                                        Map.of(
                                                "key",
                                                "i",
                                                "case_id",
                                                "c",
                                                "role",
                                                "r",
                                                "position",
                                                1));
                                w.insert(
                                        "passage",
                                        "p",
                                        Map.of("interview_id", "i", "text", "x", "position", 1));
                            }));
        }
        String rebuild =
                """
                CREATE TABLE interview_new (id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE,
                  case_id TEXT NOT NULL REFERENCES study_case(id), role TEXT NOT NULL,
                  status TEXT NOT NULL DEFAULT 'planned') STRICT;
                INSERT INTO interview_new SELECT id, key, case_id, role, status FROM interview;
                DROP TABLE interview;
                ALTER TABLE interview_new RENAME TO interview;
                """;
        try (var connection = Connections.writing(path());
                var s = connection.createStatement()) {
            Migrations.step(connection, rebuild, 2);
            try (var r = s.executeQuery("PRAGMA foreign_keys")) {
                assertThat(r.getInt(1)).as("enforced again").isEqualTo(1);
            }
            assertThatThrownBy(() -> s.execute("DELETE FROM interview"))
                    .hasMessageContaining("FOREIGN");
            assertThatThrownBy(() -> Migrations.step(connection, "DELETE FROM interview", 3))
                    .hasMessageContaining("passage");
            s.execute("PRAGMA user_version = " + Migrations.CURRENT);
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(file.undo()).isEmpty();
            assertThat(file.history(9)).hasSize(2);
            assertThat(
                            file.<String>read(
                                    h ->
                                            h.createQuery("SELECT role FROM interview")
                                                    .mapTo(String.class)
                                                    .one()))
                    .isEqualTo("r");
        }
    }

    @Test
    void aFullDiskLosesOnlyTheLastChangeAndSaysSo() {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            file.read(
                    h -> {
                        int pages = h.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
                        return h.execute("PRAGMA max_page_count = " + (pages + 2));
                    });
            assertThatThrownBy(() -> file.run(TestOperation.setting("b", "x".repeat(100_000))))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.disk_full");
            assertThat(setting(file, "a")).contains("1");
            assertThat(setting(file, "b")).isEmpty();
            file.read(h -> h.execute("PRAGMA max_page_count = 1000000"));
            file.run(TestOperation.setting("b", "2"));
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(setting(file, "b")).contains("2");
        }
    }

    @Test
    void creatingFailsWholly() {
        assertThatThrownBy(
                        () ->
                                StudyFile.create(
                                        path(),
                                        environment,
                                        TestOperation.of(
                                                w -> {
                                                    throw new IllegalStateException(
                                                            "bad beginning");
                                                })))
                .hasMessage("bad beginning");
        assertThat(folder).isEmptyDirectory();
    }
}
