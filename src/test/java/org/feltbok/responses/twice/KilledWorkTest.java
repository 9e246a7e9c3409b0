package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.FinishResponse;
import org.feltbok.store.KilledProgram;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A program that keys, or settles double entries, is killed at random moments, again and again.
 * What it had said to be saved is there, or what it wrote to the same field after that; nothing is
 * half written, and the file is sound.
 */
class KilledWorkTest extends TwiceRig {
    private static final long SEED = Long.getLong("feltbok.seed", 20261128L);

    /** Answers in cells and in texts, and what was settled and counts, hang together. */
    private static final Map<String, String> BROKEN =
            Map.of(
                    "texts without their sign, and signs without a text",
                    "SELECT count(*) FROM answers_1 a LEFT JOIN answer_text t ON t.response_id = a.id"
                            + " AND t.item_id = 'i-q20' WHERE (a.x_q20 IS 1) <> (t.id IS NOT NULL)",
                    "responses without answers",
                    "SELECT count(*) FROM response r LEFT JOIN answers_1 a ON a.id = r.id"
                            + " WHERE a.id IS NULL",
                    "references to nothing",
                    "SELECT count(*) FROM pragma_foreign_key_check",
                    "changes without what they changed",
                    "SELECT count(*) FROM change c WHERE c.operation LIKE 'responses.%'"
                            + " AND NOT EXISTS (SELECT 1 FROM change_cell x WHERE x.change_id = c.id)");

    private Path base;

    @BeforeEach
    void forms() throws IOException {
        for (int i = 1; i <= 4; i++) {
            String id = "c" + i;
            key("a" + id, id, 1, "Silje", "q1=1", "q13=" + i, "q14=0.5", "q15=2018-01-0" + i);
            key("b" + id, id, 2, "Jonas", "q1=2", "q13=9" + i, "q14=1.5", "q15=2017-01-0" + i);
        }
        file.close();
        base = Files.copy(folder.resolve("t.feltbok"), folder.resolve("base"));
        try (StudyFile finished = open(base)) {
            for (int i = 1; i <= 4; i++) {
                finished.run(new FinishResponse("ac" + i, "ac" + i, ""));
                finished.run(new FinishResponse("bc" + i, "bc" + i, ""));
            }
        }
        Files.move(base, folder.resolve(WorkingProgram.SETTLING));
        Files.copy(folder.resolve("t.feltbok"), folder.resolve(WorkingProgram.ENTRY));
    }

    private static StudyFile open(Path path) {
        return StudyFile.open(path, WorkingProgram.environment());
    }

    @ParameterizedTest
    @ValueSource(strings = {WorkingProgram.ENTRY, WorkingProgram.SETTLING})
    void whatWasSavedIsThere(String work) throws Exception {
        killed(work, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {WorkingProgram.ENTRY, WorkingProgram.SETTLING})
    @Tag("slow")
    void alsoAfterAHundredKills(String work) throws Exception {
        killed(work, 100);
    }

    private void killed(String work, int kills) throws Exception {
        Random random = new Random(SEED);
        int inTheMiddle = 0;
        int saved = 0;
        int later = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Path study = folder.resolve("killed.feltbok");
            wipe(study);
            Files.copy(folder.resolve(work), study);
            Map<String, Integer> last = new HashMap<>();
            saved += run(study, work, random, last);
            inTheMiddle += last.isEmpty() ? 0 : 1;
            String told = "%s, seed %d, kill %d, %s".formatted(work, SEED, kill, last);
            try (StudyFile found = open(study)) {
                assertThat(text(found, "PRAGMA integrity_check")).as(told).isEqualTo("ok");
                BROKEN.forEach(
                        (what, sql) ->
                                assertThat(text(found, sql)).as(told + ": " + what).isEqualTo("0"));
                Map<String, Integer> there =
                        work.equals(WorkingProgram.ENTRY) ? keyed(found) : settled(found, told);
                for (Map.Entry<String, Integer> each : last.entrySet()) {
                    assertThat(there.getOrDefault(each.getKey(), 0))
                            .as(told + " " + each.getKey())
                            .isGreaterThanOrEqualTo(each.getValue());
                    later += there.get(each.getKey()) > each.getValue() ? 1 : 0;
                }
                if (!last.isEmpty()) {
                    assertThat(found.undo()).as(told + ": taken back").isPresent();
                }
            }
        }
        assertThat(inTheMiddle).as("kills that hit in the middle").isGreaterThan(kills / 2);
        System.out.printf(
                "%s: %d kills, %d in the middle of work, %d changes reported as saved, none missing;"
                        + " %d fields held one that was saved and not yet reported%n",
                work, kills, inTheMiddle, saved, later);
    }

    private static void wipe(Path study) throws IOException {
        try (var all = Files.walk(study.getParent())) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (study.getParent().relativize(path).toString().contains("killed")) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String text(StudyFile study, String sql) {
        return study.read(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    /** Field to the number of the last that was keyed in it. */
    private static Map<String, Integer> keyed(StudyFile study) {
        Map<String, Integer> there = new HashMap<>();
        study.read(
                h ->
                        h.createQuery(
                                        "SELECT a.id, a.x_q14, t.text FROM answers_1 a"
                                                + " LEFT JOIN answer_text t ON t.response_id = a.id")
                                .map(
                                        (r, c) -> {
                                            there.put(
                                                    r.getString(1) + "/q14", (int) r.getDouble(2));
                                            String said = r.getString(3);
                                            if (said != null) {
                                                assertThat(said).matches("text \\d+ ;");
                                                there.put(
                                                        r.getString(1) + "/q20",
                                                        Integer.parseInt(said.split(" ")[1]));
                                            }
                                            return 1;
                                        })
                                .list());
        return there;
    }

    /** Field to the number of the last that was said of it; what was said is what counts. */
    private Map<String, Integer> settled(StudyFile study, String told) {
        Map<String, Integer> there = new HashMap<>();
        for (FieldDifference each :
                study.<TwiceKeyed>read(h -> TwiceStore.read(h, form)).differences()) {
            String field = each.pair().id() + "/" + each.item().name();
            each.settlement()
                    .ifPresent(
                            s -> {
                                boolean isFirst = s.choice() == SettleChoice.FIRST;
                                assertThat(each.counts())
                                        .as(told + " " + field)
                                        .isEqualTo(isFirst ? each.first() : each.second());
                                String[] at = s.at().substring(11).split(":");
                                there.put(
                                        field,
                                        Integer.parseInt(at[0]) * 3600
                                                + Integer.parseInt(at[1]) * 60
                                                + Integer.parseInt(at[2]));
                            });
        }
        return there;
    }

    /**
     * Lets the program work and kills it after a random number of changes and a random moment more.
     *
     * @param last by field the number of the last change that was reported
     * @return how many were reported
     */
    private static int run(Path study, String work, Random random, Map<String, Integer> last)
            throws IOException {
        int after = random.nextInt(120);
        long more = random.nextInt(4_000_000);
        int saved = 0;
        boolean began = false;
        List<String> other = new ArrayList<>();
        try (var program = KilledProgram.start(WorkingProgram.class, study, work)) {
            for (String line = program.line(); line != null; line = program.line()) {
                if (line.matches("saved \\S+ \\d+ ;")) {
                    String[] parts = line.split(" ");
                    last.merge(parts[1], Integer.parseInt(parts[2]), Math::max);
                    saved++;
                } else if (!line.equals("begins")) {
                    other.add(line);
                }
                began |= line.equals("begins");
                if (began && saved == after) {
                    program.kill(more);
                    after = -1;
                }
            }
        }
        assertThat(began).as("the program ran; it said: %s", other).isTrue();
        assertThat(other).as("killed before its end").doesNotContain("done");
        return saved;
    }
}
