package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A keying program is killed at random moments while it writes a thousand answers, again and again.
 * Every answer it had reported as saved must be there, and the file sound.
 *
 * <p>{@code -Dfeltbok.kills=20} makes a longer run.
 */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("feltbok.kills", 10);
    private static final int ANSWERS = 1000;
    private static final long SEED = 20261123;

    @TempDir Path folder;

    @Test
    void everyAnswerReportedAsSavedIsThere() throws Exception {
        Path study = folder.resolve("killed.feltbok");
        KeyingProgram.createStudy(study);
        Random random = new Random(SEED);
        Map<Integer, String> reported = new TreeMap<>();
        int killed = 0;
        int inTheMiddle = 0;
        while (killed < KILLS) {
            int round = killed + 1;
            int saved = keyUntilKilled(study, round, random, reported);
            inTheMiddle += saved < ANSWERS ? 1 : 0;
            killed++;
            try (StudyFile file = StudyFile.open(study, KeyingProgram.environment())) {
                Map<Integer, String> found = KeyingProgram.answers(file);
                assertThat(found)
                        .as("seed %d, kill %d", SEED, round)
                        .containsAllEntriesOf(reported);
                assertThat(logged(file))
                        .as("seed %d, kill %d", SEED, round)
                        .isGreaterThanOrEqualTo(reported.size());
                reported.putAll(found);
            }
        }
        assertThat(inTheMiddle)
                .as("kills that hit while answers were written")
                .isGreaterThan(KILLS / 2);
    }

    private static long logged(StudyFile file) {
        long count =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT count(DISTINCT row_id || col) FROM change_cell WHERE tbl = 'answers_1' AND col <> ''")
                                        .mapTo(Long.class)
                                        .one());
        return count;
    }

    /**
     * Starts the program, lets it report some answers, kills it at a random moment; returns how
     * many it reported.
     */
    private static int keyUntilKilled(
            Path study, int round, Random random, Map<Integer, String> reported)
            throws IOException {
        int killAfter = random.nextInt(ANSWERS - 50);
        long extraNanos = random.nextInt(3_000_000);
        List<String> other = new ArrayList<>();
        int saved = 0;
        try (var program = KilledProgram.start(KeyingProgram.class, study, round, ANSWERS)) {
            for (String line = program.line(); line != null; line = program.line()) {
                if (!line.matches("saved \\d+ \\S+ ;")) {
                    other.add(line);
                    continue;
                }
                String[] parts = line.split(" ");
                reported.put(Integer.parseInt(parts[1]), parts[2]);
                if (saved++ == killAfter) {
                    program.kill(extraNanos);
                }
            }
        }
        assertThat(saved).as("the program ran; it said: %s", other).isGreaterThan(killAfter);
        return saved;
    }
}
