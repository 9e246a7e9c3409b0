package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Entries;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.Environment;
import org.feltbok.store.Study;
import org.feltbok.store.StudyFile;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** What is found in a study is kept up to date by the response, at the cost of that response. */
class LiveFindingsTest {
    @TempDir Path folder;
    private CheckedStudy study;
    private LiveFindings live;

    @BeforeEach
    void open() {
        study = new CheckedStudy(folder);
        live = new LiveFindings(study.file);
    }

    @AfterEach
    void close() {
        live.close();
        study.close();
    }

    private List<String> kept() {
        return CheckedStudy.lines(live.snapshot());
    }

    private static List<String> anew(StudyFile file) {
        return CheckedStudy.lines(LiveFindings.of(file));
    }

    @Test
    void afterAnyRowOfChangesWhatIsKeptIsWhatWouldBeReadAnew() {
        Random random = new Random(7);
        List<Item> items = study.form().items();
        int found = 0;
        for (int i = 0; i < 120; i++) {
            int what = random.nextInt(12);
            if (what == 0) {
                study.beginAgain("new" + i, "c" + (1 + random.nextInt(4)));
            } else if (what == 1) {
                study.file.undo();
            } else if (what == 2) {
                study.file.redo();
            } else if (what == 3) {
                study.set(
                        "r" + (1 + random.nextInt(3)), "q20", new Answer.Words(CheckedStudy.LONG));
            } else {
                Item item = items.get(random.nextInt(items.size()));
                study.set("r" + (1 + random.nextInt(3)), item.name(), Entries.random(item, random));
            }
            if (random.nextInt(3) == 0) {
                List<String> kept = kept();
                found += kept.size();
                assertThat(kept).as("change " + i).isEqualTo(anew(study.file));
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void aTextThatIsNoLongerTheSameIsFoundInNeither() {
        study.set("r1", "q20", new Answer.Words(CheckedStudy.LONG));
        study.set("r2", "q20", new Answer.Words(CheckedStudy.LONG));
        assertThat(kept()).hasSize(2).allMatch(l -> l.contains("same_text q20"));
        study.set("r2", "q20", new Answer.Words("Something of its own"));
        assertThat(kept()).isEmpty();
        study.file.undo();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aCaseTakenOutOfTheFrameAndARuleChangedAreSeen() {
        assertThat(kept()).isEmpty();
        study.write(w -> w.update("study_case", "c2", "in_frame", 0));
        assertThat(kept()).singleElement().asString().contains("case_outside");
        study.write(w -> w.update("question", "q-q13", "constraint_rule", ". < 5"));
        assertThat(kept()).hasSize(4);
    }

    /** A study that is the same but for its clock. */
    private static Study at(Study real, Clock clock) {
        return (Study)
                Proxy.newProxyInstance(
                        Study.class.getClassLoader(),
                        new Class<?>[] {Study.class},
                        (proxy, method, args) ->
                                method.getName().equals("environment")
                                        ? new Environment(clock, () -> "Marit", "pc")
                                        : method.invoke(real, args));
    }

    @Test
    void whenMidnightPassesWhatIsFoundIsFoundByTheNewDay() {
        study.write(w -> w.update("question", "q-q15", "constraint_rule", ". <= today()"));
        var now = new AtomicReference<>(Instant.parse("2018-01-02T23:59:00Z"));
        InstantSource source = now::get;
        try (LiveFindings open =
                new LiveFindings(at(study.file, source.withZone(ZoneOffset.UTC)))) {
            assertThat(CheckedStudy.lines(open.snapshot()))
                    .singleElement()
                    .asString()
                    .contains("q15");
            now.set(Instant.parse("2018-01-03T00:01:00Z"));
            assertThat(CheckedStudy.lines(open.snapshot())).isEmpty();
        }
    }

    /** Rows read by who asks after one edit. */
    private static long rowsAfterOneEdit(CheckedStudy study, String item, Answer answer) {
        var counting = new CountingStudy(study.file);
        try (LiveFindings live = new LiveFindings(counting)) {
            assertThat(counting.rowsOf(live::snapshot)).isGreaterThan(3);
            study.set("r1", item, answer);
            return counting.rowsOf(live::snapshot);
        }
    }

    private static void fill(CheckedStudy study, int number) {
        study.write(
                w -> {
                    List<Object[]> responses = new ArrayList<>();
                    List<Object[]> answers = new ArrayList<>();
                    List<Object[]> texts = new ArrayList<>();
                    for (int i = 0; i < number; i++) {
                        responses.add(new Object[] {"m" + i, "f", "m" + i, 100 + i});
                        answers.add(new Object[] {"m" + i, 1, i % 600});
                        texts.add(new Object[] {"t" + i, "m" + i, "i-q20", CheckedStudy.LONG + i});
                    }
                    w.insertMany(
                            "response",
                            List.of("id", "questionnaire_id", "key", "position"),
                            responses.iterator());
                    w.insertMany("answers_1", List.of("id", "x_q1", "x_q13"), answers.iterator());
                    w.insertMany(
                            "answer_text",
                            List.of("id", "response_id", "item_id", "text"),
                            texts.iterator());
                });
    }

    @Test
    void afterOneEditAsManyRowsAreReadOfAStudyOf78AsOfOneOf5000() {
        fill(study, 75);
        long few = rowsAfterOneEdit(study, "q14", new Answer.Amount(7));
        long text = rowsAfterOneEdit(study, "q20", new Answer.Words("Another one"));
        try (CheckedStudy large = new CheckedStudy(sub())) {
            fill(large, 4_997);
            assertThat(rowsAfterOneEdit(large, "q14", new Answer.Amount(7)))
                    .isEqualTo(few)
                    .isBetween(1L, 12L);
            assertThat(rowsAfterOneEdit(large, "q20", new Answer.Words("Another one")))
                    .isEqualTo(text)
                    .isBetween(1L, 12L);
        }
    }

    /** Steps of the database for each response when all are read. */
    private static double stepsOfFirstLook(CheckedStudy study, int number) {
        fill(study, number);
        AtomicLong steps = new AtomicLong();
        study.file.read(h -> count(h, 100, steps::incrementAndGet));
        LiveFindings.of(study.file);
        study.file.read(h -> count(h, 0, () -> 0L));
        return 100.0 * steps.get() / number;
    }

    private static boolean count(Handle handle, int every, LongSupplier counter) {
        try {
            ProgressHandler handler =
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            counter.getAsLong();
                            return 0;
                        }
                    };
            if (every > 0) {
                ProgressHandler.setHandler(handle.getConnection(), every, handler);
            } else {
                ProgressHandler.clearHandler(handle.getConnection());
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFirstLookCostsEachResponseAsMuchAmong10000AsAmong500() {
        double few = stepsOfFirstLook(study, 500);
        try (CheckedStudy large = new CheckedStudy(sub())) {
            assertThat(stepsOfFirstLook(large, 10_000)).isPositive().isLessThan(1.3 * few);
        }
    }

    private Path sub() {
        Path sub = folder.resolve("large");
        assertThat(sub.toFile().mkdirs()).isTrue();
        return sub;
    }

    @Test
    void aChangeInWhatIsNotLookedAtReadsNothing() {
        var counting = new CountingStudy(study.file);
        try (LiveFindings counted = new LiveFindings(counting)) {
            counted.snapshot();
            study.write(
                    w ->
                            w.insert(
                                    "person",
                                    "other",
                                    Map.of(
                                            "key",
                                            "o",
                                            "name",
                                            "O",
                                            "initials",
                                            "O",
                                            "position",
                                            9)));
            assertThat(counting.rowsOf(counted::snapshot)).isZero();
        }
    }
}
