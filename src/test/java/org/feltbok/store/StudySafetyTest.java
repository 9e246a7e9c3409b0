package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A study between the hand that works and a world of clocks, copies, full disks and damage. */
class StudySafetyTest {
    @TempDir Path folder;

    private static Environment at(String time) {
        return new Environment(
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC), () -> "Marit", "pc-1");
    }

    private final Environment environment = at("2026-11-23T12:00:00Z");

    private Path path() {
        return folder.resolve("a.feltbok");
    }

    private StudyFile create() {
        return create(path());
    }

    private StudyFile create(Path path) {
        return StudyFile.create(path, environment, TestOperation.beginning());
    }

    private static List<String> settings(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery("SELECT id || '=' || value FROM setting ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private static String pragma(StudyFile file, String name) {
        return file.read(h -> h.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anOpenStudyWritesEveryChangeThroughToTheDiskAndTrustsNothing() {
        try (StudyFile file = create()) {
            assertThat(pragma(file, "synchronous")).as("FULL").isEqualTo("2");
            assertThat(pragma(file, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(file, "locking_mode")).isEqualTo("exclusive");
            assertThat(pragma(file, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(file, "trusted_schema")).isEqualTo("0");
            assertThat(pragma(file, "secure_delete")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?synchronous=OFF.feltbok",
                "a&mode=memory.feltbok",
                "file:a.feltbok",
                "100% #1.feltbok",
                "a%20b.feltbok",
                "æøå 'q' \"x\".feltbok",
                "a?cache=shared&mode=memory.feltbok"
            })
    void aNameIsANameAndNeverAnOptionOfTheDatabase(String name) throws IOException {
        Path study = folder.resolve(name);
        try (StudyFile file = create(study)) {
            file.run(TestOperation.setting("a", "1"));
            assertThat(pragma(file, "synchronous")).isEqualTo("2");
            Path backup = file.backup();
            assertThat(SoundCheck.isSound(backup)).isTrue();
        }
        assertThat(names()).hasSize(2).contains(name);
        try (StudyFile file = StudyFile.open(study, environment)) {
            assertThat(settings(file)).containsExactly("a=1");
        }
    }

    @Test
    void aClockThatWasOnceAheadDoesNotCostTheNewestBackups() {
        create().close();
        for (int i = 0; i < 12; i++) {
            try (StudyFile ahead =
                    StudyFile.open(path(), at("2031-01-01T00:00:0" + i % 10 + "Z"))) {
                ahead.backup();
            }
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            file.run(TestOperation.setting("a", "1"));
            Path newest = file.backup();
            assertThat(newest).exists();
            assertThat(file.backups().list()).hasSize(12).first().isEqualTo(newest);
            assertThat(file.backups().lastGood()).contains(newest);
        }
    }

    @Test
    void aBackupIsNotPutBackWhileSomebodyHasTheStudyOpen() {
        try (StudyFile file = create()) {
            Path backup = file.backup();
            file.run(TestOperation.setting("a", "1"));
            assertThatThrownBy(() -> file.backups().restore(backup))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.held")
                    .hasMessageContaining("Marit");
            assertThat(settings(file)).containsExactly("a=1");
            assertThat(file.isInPlace()).isTrue();
        }
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(settings(file)).containsExactly("a=1");
        }
    }

    @Test
    void onlyASoundBackupOfAStudyIsPutBackAndTheStudyStaysWhole() throws IOException {
        Path backup;
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            backup = file.backup();
        }
        Path text = folder.resolve("letter.feltbok");
        Files.writeString(text, "Hei, dette er et brev.".repeat(30));
        Path cut = folder.resolve("cut.feltbok");
        Files.copy(backup, cut);
        try (var raw = new RandomAccessFile(cut.toFile(), "rw")) {
            raw.setLength(raw.length() - 9000);
        }
        byte[] before = Files.readAllBytes(path());
        List<String> namesBefore = names();
        Backups backups = new Backups(path(), environment.clock());
        refused(backups, folder.resolve("none.feltbok"), "store.not_found");
        refused(backups, folder, "store.is_folder");
        refused(backups, text, "store.not_a_study");
        refused(backups, cut, "store.backup_unsound");
        refused(backups, path(), "store.backup_is_study");
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
        assertThat(names()).isEqualTo(namesBefore);
    }

    private static void refused(Backups backups, Path backup, String key) {
        assertThatThrownBy(() -> backups.restore(backup))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(key);
    }

    @Test
    void aBackupIsPutBackWhereTheStudyIsMissing() throws IOException {
        Path backup;
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            backup = file.backup();
        }
        Files.delete(path());
        assertThat(new Backups(path(), environment.clock()).restore(backup)).isEmpty();
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(settings(file)).containsExactly("a=1");
        }
    }

    @Test
    void aFileDeletedWhileOpenIsNoticedAndSavedElsewhereWithAllThatWasKeyedSince()
            throws IOException {
        StudyFile file = create();
        file.run(TestOperation.setting("a", "1"));
        assertThat(file.isInPlace()).isTrue();
        Files.delete(path());
        assertThat(file.isInPlace()).isFalse();
        file.run(TestOperation.setting("b", "2"));
        Path elsewhere = folder.resolve("b.feltbok");
        file.copyTo(elsewhere);
        assertThatThrownBy(file::close).hasMessageContaining("store.not_in_place");
        try (StudyFile saved = StudyFile.open(elsewhere, environment)) {
            assertThat(settings(saved)).containsExactly("a=1", "b=2");
        }
    }

    @Test
    void aFileReplacedWhileOpenIsNoticedAndTheOtherOneIsLeftAlone() throws IOException {
        Path other = folder.resolve("other.feltbok");
        create(other).close();
        StudyFile file = create();
        byte[] before = Files.readAllBytes(other);
        Files.move(other, path(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(file.isInPlace()).isFalse();
        file.run(TestOperation.setting("a", "1"));
        file.settle();
        assertThatThrownBy(file::close).hasMessageContaining("store.not_in_place");
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
    }

    @Test
    void whenNobodyWorksTheFileAloneHasEverything() throws IOException {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
            file.settle();
            Path copy = folder.resolve("copy.feltbok");
            Files.copy(path(), copy);
            try (StudyFile copied = StudyFile.open(copy, environment)) {
                assertThat(settings(copied)).containsExactly("a=1");
            }
        }
    }

    @Test
    void whatKilledProgramsLeftBesideAStudyIsRemoved() throws IOException {
        Path backup;
        try (StudyFile file = create()) {
            backup = file.backup();
        }
        for (String ending : List.of(".new", ".new-wal", ".new.lock", ".part", ".restored")) {
            Files.writeString(folder.resolve("a.feltbok" + ending), "half");
        }
        Path half = backup.resolveSibling("a-0002-20260101-000000.feltbok.part");
        Files.writeString(half, "half");
        try (StudyFile file = StudyFile.open(path(), environment)) {
            file.backup();
        }
        assertThat(names()).containsExactly("a-backups", "a.feltbok");
        assertThat(half).doesNotExist();
    }

    @Test
    void damageThatAQuickLookMissesIsFoundByTheFullCheckAndNotBackedUpInSilence()
            throws IOException {
        try (StudyFile file = create()) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 1000; i < 3000; i++) {
                rows.add(new Object[] {"key-" + i, "v"});
            }
            file.run(
                    TestOperation.of(
                            w -> w.insertMany("setting", List.of("id", "value"), rows.iterator())));
        }
        spoil("key-1777", "key-1x77");
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThatThrownBy(file::requireWhole)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.damaged");
        }
        assertThat(SoundCheck.isSound(path())).isFalse();
    }

    /** The full disk is one on which the file cannot grow beyond so many pages. */
    @Test
    void aFullDiskWhileAStudyIsMadeLeavesNothingAndSaysWhatWasNotMade() throws IOException {
        int refused = 0;
        int made = 0;
        for (int pages = 40; pages <= 640; pages += 40) {
            int most = pages;
            TestOperation beginning = new TestOperation("begin", w -> fill(w, most), false);
            try {
                StudyFile.create(path(), environment, beginning).close();
                made++;
                assertThat(SoundCheck.isSound(path())).isTrue();
                assertThat(names()).containsExactly("a.feltbok");
                Files.delete(path());
            } catch (FaultException e) {
                refused++;
                assertThat(e.faults().getFirst().key()).isEqualTo("store.no_room");
                assertThat(names()).as("%d pages", pages).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(3);
        assertThat(made).isGreaterThan(3);
    }

    private static void fill(UnitOfWork work, int pages) {
        work.handle().execute("PRAGMA max_page_count = " + pages);
        TestOperation.beginning().apply(work);
        for (int i = 0; i < 300; i++) {
            work.insert("setting", "s" + i, java.util.Map.of("value", "x".repeat(3000)));
        }
    }

    /** Changes the last place where the words stand in the file. */
    private void spoil(String words, String spoilt) throws IOException {
        String all = Files.readString(path(), StandardCharsets.ISO_8859_1);
        int at = all.lastIndexOf(words);
        assertThat(at).isPositive();
        try (var raw = new RandomAccessFile(path().toFile(), "rw")) {
            raw.seek(at);
            raw.write(spoilt.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
