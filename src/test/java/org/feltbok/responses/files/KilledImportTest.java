package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.TestForm;
import org.feltbok.store.KilledProgram;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program that reads a file of responses in is killed at random moments while it writes, again
 * and again. All of the file is there, or nothing of it: no response, no answer, no text, nothing
 * remembered of its columns, and nothing to undo.
 */
class KilledImportTest {
    private static final int ROWS = 4000;
    private static final long SEED = 20261127;

    @TempDir Path folder;

    private record Written(long responses, long answers, long texts, long known, long changes) {}

    private static Written written(StudyFile file) {
        return new Written(
                count(file, "response"),
                count(file, "answers_1"),
                count(file, "answer_text"),
                count(file, "import_memory"),
                count(file, "change"));
    }

    private static long count(StudyFile file, String table) {
        return file.read(
                h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    @Test
    void nothingIsHalfReadIn() throws Exception {
        killed(5);
    }

    @Test
    @Tag("slow")
    void norInAHundredTimes() throws Exception {
        killed(100);
    }

    private void killed(int kills) throws Exception {
        Path study = folder.resolve("t.feltbok");
        Written nothing;
        try (StudyFile file = TestForm.study(folder)) {
            nothing = written(file);
        }
        StringBuilder csv = new StringBuilder("_response,Hva mener du?,q13,q14,q20\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("k%d,%s,%d,%d.5,tekst nummer %d\n".formatted(i, "jau", i % 500, i, i));
        }
        Path answers = Files.writeString(folder.resolve("svar.csv"), csv);
        Random random = new Random(SEED);
        long nanos = run(study, answers, Long.MAX_VALUE);
        assertThat(nanos).as("a run to its end").isPositive();
        Written all = undo(study, nothing);
        assertThat(all.responses()).isEqualTo(ROWS);
        assertThat(all.answers()).isEqualTo(ROWS);
        assertThat(all.texts()).isEqualTo(ROWS);
        assertThat(all.known()).isEqualTo(2);
        int inTheMiddle = 0;
        for (int kill = 1; kill <= kills; kill++) {
            inTheMiddle += run(study, answers, random.nextLong(nanos)) < 0 ? 1 : 0;
            try (StudyFile file = StudyFile.open(study, ImportingProgram.environment())) {
                Written now = written(file);
                String told = "seed %d, kill %d: %s".formatted(SEED, kill, now);
                String sound =
                        file.read(
                                h ->
                                        h.createQuery("PRAGMA integrity_check")
                                                .mapTo(String.class)
                                                .one());
                assertThat(sound).as(told).isEqualTo("ok");
                assertThat(now.responses()).as(told).isIn(0L, (long) ROWS);
                boolean isAll = now.responses() == ROWS;
                assertThat(now.answers()).as(told).isEqualTo(now.responses());
                assertThat(now.texts()).as(told).isEqualTo(now.responses());
                assertThat(now.known()).as(told).isEqualTo(isAll ? all.known() : 0);
                if (isAll) {
                    file.undo();
                    assertThat(count(file, "response")).as(told).isZero();
                }
            }
        }
        assertThat(inTheMiddle).as("kills that hit while it was written").isPositive();
    }

    /** What stood there, which is taken back whole. */
    private static Written undo(Path study, Written nothing) {
        try (StudyFile file = StudyFile.open(study, ImportingProgram.environment())) {
            Written all = written(file);
            file.undo();
            Written now = written(file);
            assertThat(now.responses()).isEqualTo(nothing.responses());
            assertThat(now.known()).isEqualTo(nothing.known());
            return all;
        }
    }

    /**
     * Lets the program begin to write and kills it after so long.
     *
     * @return how long it wrote; below 0 if it was killed before it had said that it was done
     */
    private static long run(Path study, Path answers, long after) throws IOException {
        long began = 0;
        boolean isDone = false;
        long took = 0;
        List<String> other = new ArrayList<>();
        try (var program = KilledProgram.start(ImportingProgram.class, study, answers)) {
            for (String line = program.line(); line != null; line = program.line()) {
                if (line.equals("begins")) {
                    began = System.nanoTime();
                    if (after < Long.MAX_VALUE) {
                        program.kill(after);
                    }
                } else if (line.equals("done")) {
                    isDone = true;
                    took = System.nanoTime() - began;
                } else {
                    other.add(line);
                }
            }
        }
        assertThat(began).as("the program ran; it said: %s", other).isPositive();
        return isDone ? took : -1;
    }
}
