package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A keying program is killed at random moments while it writes a thousand answers, again and again.
 * Every answer it had reported as saved must be there, and the file sound.
 */
class KilledProcessTest {
    private static final int KILLS = 20;
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
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(study, round)).redirectErrorStream(true).start();
        int killAfter = random.nextInt(ANSWERS - 50);
        long extraNanos = random.nextInt(3_000_000);
        List<String> other = new ArrayList<>();
        int saved = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.matches("saved \\d+ \\S+ ;")) {
                    other.add(line);
                    continue;
                }
                String[] parts = line.split(" ");
                reported.put(Integer.parseInt(parts[1]), parts[2]);
                if (saved++ == killAfter) {
                    LockSupport.parkNanos(extraNanos);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(saved).as("the program ran; it said: %s", other).isGreaterThan(killAfter);
        return saved;
    }

    private static List<String> command(Path study, int round) {
        String classpath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        String java = ProcessHandle.current().info().command().orElseThrow();
        return List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classpath,
                        KeyingProgram.class.getName(),
                        study.toString(),
                        String.valueOf(round),
                        String.valueOf(ANSWERS))
                .stream()
                .collect(Collectors.toList());
    }
}
