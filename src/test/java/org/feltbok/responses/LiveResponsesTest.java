package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.EditCase;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Who has answered is kept up to date by the response, at the cost of that response. */
class LiveResponsesTest {
    @TempDir Path folder;
    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** What somebody knows who followed from the beginning. */
    private static final class Follower {
        private final Map<String, String> responses = new TreeMap<>();
        private final Map<String, String> waiting = new TreeMap<>();
        private final LiveResponses.Watch watch;

        Follower(LiveResponses live, Form form, int pass) {
            watch = live.watch(form, pass);
        }

        List<String> take() {
            LiveResponses.Delta delta = watch.take();
            if (delta.all()) {
                responses.clear();
                waiting.clear();
            }
            delta.heard().forEach(waiting::remove);
            delta.gone().forEach(responses::remove);
            delta.changed().forEach(r -> responses.put(r.response().id(), r.toString()));
            delta.waiting().forEach(c -> waiting.put(c.id(), c.toString()));
            List<String> all = new ArrayList<>(responses.values());
            all.addAll(waiting.values());
            all.add(delta.counts().toString());
            return all;
        }
    }

    private List<String> anew(int pass) {
        try (LiveResponses live = new LiveResponses(file)) {
            return new Follower(live, form, pass).take();
        }
    }

    private StartResponse start(String id, int number, int pass, String mode) {
        return new StartResponse(
                form,
                id,
                Optional.of("c" + number),
                "somebody",
                mode,
                pass,
                "M",
                "2026-11-2" + number);
    }

    private void some(Random random, List<Item> items, int step) {
        String id = "r" + (1 + random.nextInt(4));
        int number = 1 + random.nextInt(4);
        try {
            switch (random.nextInt(11)) {
                case 0, 1 -> file.run(start("n" + step, number, 1, number < 3 ? "paper" : "web"));
                case 2 -> file.run(start("s" + step, number, 2, ""));
                case 3 -> file.undo();
                case 4 -> file.redo();
                case 5 -> file.run(EditResponse.status(id, "somebody", Response.Status.COMPLETE));
                case 6 -> file.run(EditResponse.note(id, "somebody", "note " + step));
                case 7 ->
                        file.run(
                                change(
                                        w ->
                                                w.update(
                                                        "study_case",
                                                        "c" + number,
                                                        "in_frame",
                                                        step % 2)));
                case 8 -> {
                    var c = file.read(CaseSheet::read).data().cases().get(number - 1);
                    file.run(new EditCase(c, EditCase.Field.NAME, "Case " + step));
                }
                default -> {
                    Item item = items.get(random.nextInt(items.size()));
                    file.run(
                            new SetAnswer(
                                    TestForm.rules(form),
                                    id,
                                    "somebody",
                                    item,
                                    Entries.random(item, random)));
                }
            }
        } catch (org.feltbok.base.FaultException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static Operation change(Consumer<UnitOfWork> action) {
        return new Operation() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<String> args() {
                return List.of();
            }

            @Override
            public void apply(UnitOfWork work) {
                action.accept(work);
            }
        };
    }

    @Test
    void whoFollowsKnowsAfterAnyRowOfChangesWhatWouldBeReadAnew() {
        Random random = new Random(11);
        file.run(new HideNames(false));
        file.run(start("r1", 1, 1, "paper"));
        file.run(start("r2", 2, 1, "web"));
        try (LiveResponses live = new LiveResponses(file)) {
            Follower first = new Follower(live, form, 1);
            Follower second = new Follower(live, form, 2);
            var seen = new TreeSet<String>();
            for (int step = 0; step < 200; step++) {
                some(random, form.items(), step);
                if (random.nextInt(3) == 0) {
                    List<String> now = first.take();
                    seen.addAll(now);
                    assertThat(now).as("change " + step).isEqualTo(anew(1));
                }
                if (random.nextInt(3) == 0) {
                    assertThat(second.take()).as("change " + step).isEqualTo(anew(2));
                }
            }
            assertThat(seen).hasSizeGreaterThan(30);
        }
    }

    @Test
    void aResponseThatIsMovedToAnotherCaseIsFollowedAndItsOldCaseWaitsAgain() {
        file.run(start("r1", 1, 1, "paper"));
        try (LiveResponses live = new LiveResponses(file)) {
            Follower follower = new Follower(live, form, 1);
            follower.take();
            assertThat(follower.waiting).containsKey("c3").doesNotContainKey("c1");
            file.run(change(w -> w.update("response", "r1", "case_id", "c3")));
            assertThat(follower.take()).isEqualTo(anew(1));
            assertThat(follower.waiting).containsKey("c1").doesNotContainKey("c3");
        }
    }

    @Test
    void namesThatAreHiddenAreHiddenForWhoFollows() {
        file.run(new HideNames(false));
        var c = file.read(CaseSheet::read).data().cases().getFirst();
        try (LiveResponses live = new LiveResponses(file)) {
            Follower follower = new Follower(live, form, 1);
            assertThat(follower.take().toString()).contains(c.name());
            file.run(new EditCase(c, EditCase.Field.PSEUDONYM, "Kommune A"));
            file.run(new HideNames(true));
            assertThat(follower.take().toString()).contains("Kommune A").doesNotContain(c.name());
        }
    }

    private void fill(int number) {
        file.run(
                change(
                        w -> {
                            List<Object[]> responses = new ArrayList<>();
                            List<Object[]> answers = new ArrayList<>();
                            for (int i = 0; i < number; i++) {
                                responses.add(new Object[] {"m" + i, form.id(), "m" + i, 100 + i});
                                answers.add(new Object[] {"m" + i});
                            }
                            w.insertMany(
                                    "response",
                                    List.of("id", "questionnaire_id", "key", "position"),
                                    responses.iterator());
                            w.insertMany(form.answersTable(), List.of("id"), answers.iterator());
                        }));
    }

    private long rowsAfterOneEdit() {
        var counting = new CountingStudy(file);
        try (LiveResponses live = new LiveResponses(counting)) {
            LiveResponses.Watch watch = live.watch(form, 1);
            assertThat(counting.rowsOf(watch::take)).isGreaterThan(3);
            file.run(EditResponse.status("r1", "Bykle", Response.Status.COMPLETE));
            long rows = counting.rowsOf(watch::take);
            file.undo();
            watch.take();
            return rows;
        }
    }

    @Test
    void afterAFormIsFinishedAsFewRowsAreReadInALargeStudyAsInASmallOne() {
        file.run(start("r1", 1, 1, "paper"));
        long few = rowsAfterOneEdit();
        fill(3_000);
        assertThat(rowsAfterOneEdit()).isEqualTo(few).isBetween(1L, 3L);
    }

    @Test
    void aChangeThatIsAboutNobodyInTheListReadsNothing() {
        file.run(start("r1", 1, 1, "paper"));
        var counting = new CountingStudy(file);
        try (LiveResponses live = new LiveResponses(counting)) {
            LiveResponses.Watch watch = live.watch(form, 1);
            watch.take();
            file.run(change(w -> w.update("study_case", "c1", "note", "A note")));
            assertThat(counting.rowsOf(watch::take)).isZero();
        }
    }
}
