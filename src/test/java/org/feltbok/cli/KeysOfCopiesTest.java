package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Ids;
import org.feltbok.responses.Form;
import org.feltbok.responses.StartResponse;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/** Two who key the same study on two machines never give two forms the same key. */
class KeysOfCopiesTest {
    @TempDir Path temp;

    private final Environment environment = Environment.of(() -> "Marit");
    private SmallStudy small;

    @BeforeEach
    void aStudyAndTwoLaptops() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ninteger,q1,En?\n", "list_name,name\n");
        assertThat(small.make()).isZero();
        try (StudyFile file = StudyFile.open(small.study(), environment)) {
            file.copyTo(temp.resolve("one.feltbok"));
            file.copyTo(temp.resolve("two.feltbok"));
        }
    }

    private String keyOfNew(StudyFile file) {
        Form form = file.read(h -> Form.byName(h, "s").orElseThrow());
        String id = Ids.next();
        file.run(
                new StartResponse(
                        form, id, Optional.empty(), "paper", "paper", 1, "Marit", "2026-11-01"));
        return file.read(
                h ->
                        h.createQuery("SELECT key FROM response WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .one());
    }

    private String keyIn(Path path) {
        try (StudyFile file = StudyFile.open(path, environment)) {
            return keyOfNew(file);
        }
    }

    @Test
    void theStudyItselfGoesOnWithPlainNumbersAndEachCopyMarksItsOwn() {
        assertThat(keyIn(small.study())).isEqualTo("r001");
        String one = keyIn(temp.resolve("one.feltbok"));
        String two = keyIn(temp.resolve("two.feltbok"));
        assertThat(one).matches("r001[a-z]{3}").isNotEqualTo(two);
        assertThat(two).matches("r001[a-z]{3}");
    }

    @Test
    void aBackupPutBackGoesOnWithPlainNumbers() {
        assertThat(keyIn(small.study())).isEqualTo("r001");
        assertThat(small.run("backup", small.study())).isZero();
        try (StudyFile file = StudyFile.open(small.study(), environment)) {
            Path backup = file.backups().list().getFirst();
            file.close();
            file.backups().restore(backup);
        }
        assertThat(keyIn(small.study())).isEqualTo("r002");
    }
}
