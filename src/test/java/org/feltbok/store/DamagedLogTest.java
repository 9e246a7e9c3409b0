package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A program was killed with the study open, and what lies beside the file is damaged or gone: all
 * that was reported as saved is there, or it is told that it is not.
 */
class DamagedLogTest {
    private static final long SEED = 20261125;

    @TempDir Path folder;

    private final Environment environment = Environment.of(() -> "Marit");
    private Path backup = Path.of("");

    /** A study as a killed program leaves it; the log was brought into the file now and then. */
    private Path killed(int changes, String value) throws IOException {
        Path open = folder.resolve("open.feltbok");
        Path killed = folder.resolve("killed.feltbok");
        try (StudyFile file = StudyFile.create(open, environment, TestOperation.beginning())) {
            for (int i = 0; i < changes; i++) {
                file.run(TestOperation.setting(String.valueOf(10_000 + i), value));
            }
            copy(open, killed);
        }
        try (StudyFile file = StudyFile.open(open, environment)) {
            backup = file.backup();
        }
        Path backups = Files.createDirectory(folder.resolve("killed-backups"));
        Files.copy(backup, backups.resolve("killed-0001-20260101-120000.feltbok"));
        return killed;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String ending : List.of("", "-wal", ".lock")) {
            if (Files.exists(Beside.file(from, ending))) {
                Files.copy(Beside.file(from, ending), Beside.file(to, ending));
            }
        }
    }

    private int found(Path study) {
        try (StudyFile file = StudyFile.open(study, environment)) {
            return file.read(
                    h -> h.createQuery("SELECT count(*) FROM setting").mapTo(Integer.class).one());
        }
    }

    @Test
    void afterAKillAllIsThereAndNothingIsSaid() throws IOException {
        assertThat(found(killed(60, "x"))).isEqualTo(60);
    }

    /** One setting while somebody is still writing it; empty = as it was before. */
    private record Writing(String value) implements Operation {
        @Override
        public String name() {
            return "writing";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            if (!value.isEmpty()) {
                work.insert("setting", "written", Map.of("value", value));
            }
        }

        @Override
        public Object gesture() {
            return "writing";
        }
    }

    @Test
    void writingThatCameBackToWhereItBeganIsNotToldAsLost() throws IOException {
        Path open = folder.resolve("open.feltbok");
        Path killed = folder.resolve("killed.feltbok");
        try (StudyFile file = StudyFile.create(open, environment, TestOperation.beginning())) {
            file.run(TestOperation.setting("a", "x"));
            file.run(new Writing("w"));
            file.run(new Writing(""));
            copy(open, killed);
        }
        assertThat(found(killed)).isEqualTo(1);
    }

    @Test
    void writingTakenBackThatDidNotReachTheDiskIsTold() throws IOException {
        Path open = folder.resolve("open.feltbok");
        Path killed = folder.resolve("killed.feltbok");
        try (StudyFile file = StudyFile.create(open, environment, TestOperation.beginning())) {
            file.run(new Writing("w"));
            copy(open, killed);
            file.run(new Writing(""));
            Files.copy(
                    Beside.file(open, ".lock"),
                    Beside.file(killed, ".lock"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertThatThrownBy(() -> StudyFile.open(killed, environment))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("store.lost_no_backup"));
    }

    @Test
    void aFlippedByteInTheLogLosesNothingInSilence() throws IOException {
        flips(80, "a value");
    }

    @Test
    void aFlippedByteInALogThatWasPartlyBroughtIntoTheFileLosesNothingInSilence()
            throws IOException {
        flips(700, "a longer value. ".repeat(90));
    }

    private void flips(int changes, String value) throws IOException {
        Path killed = killed(changes, value);
        long size = Files.size(Beside.file(killed, "-wal"));
        assertThat(size).isGreaterThan(10_000);
        Random random = new Random(SEED);
        List<String> silent = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < 20; i++) {
            Path study = folder.resolve("f" + i + ".feltbok");
            copy(killed, study);
            long at = (long) (random.nextDouble() * size);
            flip(Beside.file(study, "-wal"), at);
            try {
                if (found(study) != changes) {
                    silent.add("byte " + at);
                }
            } catch (FaultException e) {
                told++;
                assertThat(e.faults()).hasSize(1);
                assertThat(e.faults().getFirst().key())
                        .isIn("store.lost_no_backup", "store.damaged_no_backup");
            }
        }
        assertThat(silent).as("seed %d, log of %d bytes", SEED, size).isEmpty();
        assertThat(told).isPositive();
    }

    private static void flip(Path file, long at) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            int was = raw.read();
            raw.seek(at);
            raw.write(was ^ 0x10);
        }
    }

    @Test
    void aLogThatIsGoneIsToldOnceWithTheLastGoodBackupAndWorkGoesOnWithTheRest()
            throws IOException {
        Path study = killed(60, "x");
        Files.delete(Beside.file(study, "-wal"));
        assertThatThrownBy(() -> StudyFile.open(study, environment))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.faults().getFirst().key())
                                    .isEqualTo("store.lost_with_backup");
                            assertThat(e.faults().getFirst().args().get(1)).isEqualTo(60L);
                            assertThat(e.faults().getFirst().args().get(3).toString())
                                    .endsWith("killed-0001-20260101-120000.feltbok");
                            assertThat(Path.of(e.faults().getFirst().args().get(2).toString()))
                                    .exists();
                        });
        assertThat(found(study)).isZero();
    }

    @Test
    void aLogThatIsCutOffIsTold() throws IOException {
        Path study = killed(60, "x");
        try (var raw = new RandomAccessFile(Beside.file(study, "-wal").toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertThatThrownBy(() -> StudyFile.open(study, environment))
                .hasMessageContaining("store.lost_with_backup");
    }

    @Test
    void aDamagedLogIsToldToWhoeverGetsTheTwoFilesWithoutTheThird() throws IOException {
        Path study = killed(60, "x");
        Files.delete(Beside.file(study, ".lock"));
        flip(Beside.file(study, "-wal"), Files.size(Beside.file(study, "-wal")) / 2);
        assertThatThrownBy(() -> StudyFile.open(study, environment))
                .hasMessageContaining("store.lost_with_backup");
    }

    @Test
    void aBackupPutBackAfterAKillIsNoLoss() throws IOException {
        Path study = killed(60, "x");
        Path older = folder.resolve("older.feltbok");
        StudyFile.create(older, environment, TestOperation.beginning()).close();
        new Backups(study, environment.clock()).restore(older);
        assertThat(found(study)).isZero();
    }
}
