package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ReadAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A file that grows and is read in each day, its rows in any order, with cells that are put right
 * in a later one or in the rehearsal, leaves the study as the whole file read in at once does.
 *
 * <p>{@code -Dfeltbok.seed=N} makes another one.
 */
class GrowingFileTest {
    private static final long SEED = Long.getLong("feltbok.seed", 20261129L);
    private static final int STUDIES = 12;
    private static final int ROWS = 30;
    private static final List<String> HEADS =
            List.of("_response", "q1", "q3", "q4_1", "q13", "q14", "q15", "q20");

    /** The column of q1, in which «jau» is no answer until it is said what it means. */
    private static final int SAID = 1;

    @TempDir Path folder;

    private List<String> row(int number, Random random) {
        return new ArrayList<>(
                List.of(
                        "k" + number,
                        List.of("1", "2", "jau", "njet", "Ja").get(random.nextInt(5)),
                        List.of("1", "2 11", "1;3", "16", "Helse", "#refused")
                                .get(random.nextInt(6)),
                        List.of("1", "6", "Vet ikke", "").get(random.nextInt(4)),
                        List.of("0", "499", "12", "#dont_know", "").get(random.nextInt(5)),
                        List.of("1.5", "-3", "0.25", "").get(random.nextInt(4)),
                        List.of("2018-02-28", "2017-12-31", "#not_answered", "")
                                .get(random.nextInt(4)),
                        List.of("\u00e6 \u00f8 \u00e5 " + number, "\u201csagt\u201d", "en; to", "")
                                .get(random.nextInt(4))));
    }

    /** As it stood on an earlier day: some answers were others, or had not come. */
    private List<String> before(List<String> row, Random random) {
        List<String> other = row(0, random);
        List<String> was = new ArrayList<>(row);
        for (int i = 1; i < was.size(); i++) {
            // what is blank at last is blank all along: a blank takes nothing away
            if (!row.get(i).isEmpty() && random.nextInt(4) == 0) {
                was.set(i, random.nextInt(3) == 0 && i != SAID ? "" : other.get(i));
            }
        }
        return was;
    }

    private Path file(List<List<String>> rows, String name) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", HEADS)).append('\n');
        rows.forEach(
                r ->
                        csv.append(String.join(",", r.stream().map(c -> "\"" + c + "\"").toList()))
                                .append('\n'));
        return Files.writeString(folder.resolve(name), csv);
    }

    /** What is put right for the file; the second time it is remembered, or said once more. */
    private static ImportChoices choices(boolean says) {
        ImportChoices begun = ImportChoices.NONE;
        return says
                ? begun.correct(new ImportChoices.Spot(SAID, "jau"), CellCorrection.readAs("1"))
                        .correct(new ImportChoices.Spot(SAID, "njet"), CellCorrection.readAs("2"))
                : begun;
    }

    private static void read(StudyFile study, Path csv, boolean says) {
        study.run(new ImportFile(TestForm.form(study), csv, ReadAs.SEEN, r -> choices(says), true));
    }

    /** Key of each response to its answers as they stand in files. */
    private static Map<String, String> stored(StudyFile study) {
        Form form = TestForm.form(study);
        Map<String, String> all = new TreeMap<>();
        for (StoredResponse each :
                study.<List<StoredResponse>>read(h -> ResponseStore.all(h, form))) {
            StringBuilder answers = new StringBuilder();
            form.items()
                    .forEach(
                            i ->
                                    answers.append(i.name())
                                            .append('=')
                                            .append(AnswerText.of(i, each.answers().get(i)))
                                            .append(" | "));
            all.put(each.response().key(), answers.toString());
        }
        return all;
    }

    private StudyFile study(String name) throws IOException {
        return TestForm.study(Files.createDirectories(folder.resolve(name)));
    }

    @Test
    void dayByDayIsAsAllAtOnce() throws IOException {
        Random random = new Random(SEED);
        int changed = 0;
        for (int number = 0; number < STUDIES; number++) {
            List<List<String>> whole = new ArrayList<>();
            for (int i = 1; i <= ROWS; i++) {
                whole.add(row(i, random));
            }
            Map<String, String> expected;
            try (StudyFile once = study("once" + number)) {
                read(once, file(whole, "whole" + number + ".csv"), true);
                expected = stored(once);
            }
            assertThat(expected).hasSize(ROWS);
            String told = "seed %d, study %d".formatted(SEED, number);
            try (StudyFile daily = study("daily" + number)) {
                boolean isKnown = false;
                int days = 2 + random.nextInt(5);
                for (int day = 0; day < days; day++) {
                    List<List<String>> some = new ArrayList<>();
                    for (List<String> row : whole) {
                        if (random.nextInt(days) <= day) {
                            some.add(before(row, random));
                        }
                    }
                    if (some.isEmpty()) {
                        continue;
                    }
                    Collections.shuffle(some, random);
                    // what was said once is remembered for the texts it was said of
                    read(daily, file(some, "day" + day + ".csv"), !isKnown || random.nextBoolean());
                    isKnown = has(some, "jau") && has(some, "njet") || isKnown;
                }
                changed += stored(daily).equals(expected) ? 0 : 1;
                List<List<String>> last = new ArrayList<>(whole);
                Collections.shuffle(last, random);
                read(daily, file(last, "last.csv"), !isKnown);
                assertThat(stored(daily)).as(told).isEqualTo(expected);
                // and once more changes nothing
                read(daily, file(whole, "again.csv"), false);
                assertThat(stored(daily)).as(told + ", once more").isEqualTo(expected);
            }
        }
        assertThat(changed).as("studies that the last file still changed").isPositive();
    }

    private static boolean has(List<List<String>> rows, String said) {
        return rows.stream().anyMatch(r -> r.get(SAID).equals(said));
    }
}
