package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of every kind, imports among them, in any order and with steps back and forth: all taken
 * back gives the study at its beginning, all done again the study at its end, to the cell.
 *
 * <p>{@code -Dfeltbok.changes=3000} makes the long run; {@code -Dfeltbok.seed=N} another one.
 */
class EveryChangeUndoneTest {
    private static final int CHANGES = Integer.getInteger("feltbok.changes", 260);

    /** From the sheet of responses, and of members. */
    private static final Set<String> NEEDED =
            Set.of(
                    "responses.answers",
                    "responses.unlock_many",
                    "responses.member",
                    "responses.void_left");

    private static final long SEED = Long.getLong("feltbok.seed", 20260911L);

    @TempDir Path folder;

    @Test
    void everythingTakenBackAndDoneAgainIsAsItWas() {
        Random random = new Random(SEED);
        Map<String, Integer> done = new LinkedHashMap<>();
        try (StudyFile file = SampleStudy.open(folder)) {
            RandomChanges changes = new RandomChanges(file, folder, random);
            Map<String, List<String>> beginning = tables(file);
            // a little longer where chance has left out what must be among them
            for (int i = 0; i < CHANGES || isWanting(done) && i < 3 * CHANGES; i++) {
                step(file, changes, random, done, "seed " + SEED + ", step " + i);
            }
            while (file.redo().isPresent()) {
                done.merge("redo", 1, Integer::sum);
            }
            Map<String, List<String>> end = tables(file);
            int back = 0;
            while (file.undo().isPresent()) {
                back++;
            }
            assertThat(back).as("seed " + SEED + " " + done).isGreaterThan(CHANGES / 3);
            same(tables(file), beginning, "all taken back");
            while (file.redo().isPresent()) {
                back--;
            }
            assertThat(back).as("done again").isZero();
            same(tables(file), end, "all done again");
            assertThat(broken(file)).isEmpty();
        }
        assertThat(done.keySet())
                .as("kinds of changes made, of seed " + SEED)
                .hasSizeGreaterThan(CHANGES < 300 ? 5 : 46);
        assertThat(isWanting(done)).as("the sheet and members are among %s", done).isFalse();
    }

    private static boolean isWanting(Map<String, Integer> done) {
        return CHANGES >= 300 && !done.keySet().containsAll(NEEDED);
    }

    private static void step(
            StudyFile file,
            RandomChanges changes,
            Random random,
            Map<String, Integer> done,
            String where) {
        int back = random.nextInt(12) == 0 ? 1 + random.nextInt(6) : 0;
        Optional<Operation> change = Optional.empty();
        try {
            for (int i = 0; i < back; i++) {
                file.undo();
            }
            for (int i = random.nextInt(back + 1); i > 0; i--) {
                file.redo();
            }
        } catch (RuntimeException e) {
            throw new AssertionError(where + ": a step back or forth", e);
        }
        try {
            change = back == 0 || random.nextBoolean() ? changes.next() : change;
            change.flatMap(file::run).ifPresent(c -> done.merge(c.operation(), 1, Integer::sum));
        } catch (FaultException refused) {
            done.merge("refused", 1, Integer::sum);
            assertThat(refused.faults().getFirst().key())
                    .as(where + ": " + name(change))
                    .doesNotStartWith("store.");
        } catch (RuntimeException e) {
            throw new AssertionError(where + ": " + name(change), e);
        }
    }

    private static String name(Optional<Operation> change) {
        return change.map(Operation::name).orElse("none");
    }

    private static void same(
            Map<String, List<String>> now, Map<String, List<String>> before, String when) {
        assertThat(now.keySet()).as(when + ": tables").isEqualTo(before.keySet());
        for (String table : new TreeSet<>(before.keySet())) {
            assertThat(now.get(table))
                    .as("%s, seed %d, table %s", when, SEED, table)
                    .isEqualTo(before.get(table));
        }
    }

    /** The schema, and every table with its rows, without the log. */
    private static Map<String, List<String>> tables(StudyFile file) {
        return file.read(
                h -> {
                    Map<String, List<String>> all = new LinkedHashMap<>();
                    for (String table :
                            h.createQuery(
                                            "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                                    + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'change%'"
                                                    + " AND name NOT LIKE 'undone%'")
                                    .mapTo(String.class)
                                    .list()) {
                        all.put(table, rows(h, table));
                    }
                    all.put(
                            "the schema",
                            h.createQuery(
                                            "SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema"
                                                    + " WHERE name NOT LIKE 'undone%' AND sql IS NOT NULL ORDER BY name")
                                    .mapTo(String.class)
                                    .list());
                    return all;
                });
    }

    private static List<String> rows(Handle h, String table) {
        String columns =
                String.join(
                        " || '|' || ",
                        h.createQuery("SELECT name FROM pragma_table_info(:t)")
                                .bind("t", table)
                                .mapTo(String.class)
                                .map(c -> "quote(\"" + c + "\")")
                                .list());
        return h.createQuery("SELECT " + columns + " FROM \"" + table + "\" ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    private static List<String> broken(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery("SELECT \"table\" FROM pragma_foreign_key_check")
                                .mapTo(String.class)
                                .list());
    }
}
