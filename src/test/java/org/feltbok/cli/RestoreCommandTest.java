package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Going back to a backup from the command line: what is refused is said, with exit code 2. */
class RestoreCommandTest {
    @TempDir Path place;

    private SmallStudy study;
    private Path backup;

    @BeforeEach
    void aStudyWithABackup() throws IOException {
        study = new SmallStudy(place);
        assertThat(study.make()).isZero();
        assertThat(study.run("backup", study.study())).isZero();
        try (Stream<Path> files = Files.list(place.resolve("s-backups"))) {
            backup = files.findFirst().orElseThrow();
        }
    }

    private void refused(Path from, String says) throws IOException {
        byte[] before = Files.readAllBytes(study.study());
        List<Path> filesBefore = files();
        assertThat(study.run("backup", "--restore", from, study.study())).as(says).isEqualTo(2);
        assertThat(study.said()).contains(says).doesNotContain("Exception");
        assertThat(Files.readAllBytes(study.study())).isEqualTo(before);
        assertThat(files()).isEqualTo(filesBefore);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.sorted().toList();
        }
    }

    @Test
    void whatIsNoSoundBackupIsRefusedAndTheStudyStays() throws IOException {
        refused(place.resolve("none.feltbok"), "There is no file");
        refused(place, "is a folder");
        refused(study.file("letter.feltbok", "Hei. ".repeat(100)), "is not a Feltbok study");
        Path cut = Files.copy(backup, place.resolve("cut.feltbok"));
        try (var raw = new RandomAccessFile(cut.toFile(), "rw")) {
            raw.setLength(raw.length() - 9000);
        }
        refused(cut, "is damaged, so it is not used as a backup");
        refused(study.study(), "is the study itself");
    }

    @Test
    void aStudyThatIsOpenIsNotReplaced() throws IOException {
        try (StudyFile open = StudyFile.open(study.study(), Environment.of(() -> "Marit Aune"))) {
            refused(backup, "Marit Aune");
            assertThat(open.isInPlace()).isTrue();
        }
    }

    @Test
    void aSoundBackupIsPutBack() {
        assertThat(study.run("backup", "--restore", backup, study.study())).isZero();
        assertThat(study.run("check", study.study())).isLessThan(2);
    }
}
