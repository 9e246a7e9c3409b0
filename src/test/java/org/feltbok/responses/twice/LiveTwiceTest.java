package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.VoidResponse;
import org.feltbok.store.CountingStudy;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** What was keyed twice is kept up to date by the entry, at the cost of that entry. */
class LiveTwiceTest extends TwiceRig {
    @BeforeEach
    void keyed() {
        both("c1", "q1=1;q13=4;q12=a text", "q1=2;q13=4;q12=another");
        both("c2", "q1=1;q13=5", "q1=1;q13=6");
        key("ac3", "c3", 1, "Silje", "q1=1", "q13=3");
        key("bc3", "c3", 2, "Jonas", "q1=2", "q13=3");
        key("ac4", "c4", 1, "Silje", "q1=2");
        finish("ac3", "ac4");
    }

    private LiveTwice.Now anew() {
        Set<String> drawn = file.read(h -> ResponseStore.drawn(h, form));
        return new LiveTwice.Now(
                twice(),
                KeyedOnce.of(
                        file.read(h -> ResponseStore.list(h, form, 1)),
                        file.read(h -> TwiceStore.pairs(h, form)).keySet(),
                        drawn));
    }

    private void some(Random random, int step) {
        String id = (random.nextBoolean() ? "a" : "b") + "c" + (1 + random.nextInt(4));
        try {
            switch (random.nextInt(16)) {
                case 0, 1 -> file.undo();
                case 2 -> file.redo();
                case 3 -> file.run(EditResponse.status(id, id, Response.Status.PARTIAL));
                case 4, 11, 12, 13 -> finish(id);
                case 5 -> set(id, "q1", new Answer.Choice(1 + random.nextInt(3)));
                case 6 -> set(id, "q12", new Answer.Words("words " + random.nextInt(3)));
                case 7 -> settle("q1", SettleChoice.values()[random.nextInt(2)]);
                case 8 -> other("q13", new Answer.Amount(step % 9));
                case 9, 14 -> file.run(new DrawSecond(form, 1, step, AT));
                case 10 -> file.run(new VoidResponse(id, id, "torn"));
                default -> file.run(new HideNames(step % 2 == 0));
            }
        } catch (FaultException | java.util.NoSuchElementException notNow) {
            // also what is refused changes nothing
        }
    }

    @Test
    void itIsWhatWouldBeReadAnewWhateverIsDone() {
        Random random = new Random(9);
        try (var responses = new LiveResponses(file);
                var live = new LiveTwice(file, form, responses)) {
            int others = 0;
            LiveTwice.Now before = live.now();
            for (int step = 0; step < 250; step++) {
                some(random, step);
                LiveTwice.Now now = live.now();
                assertThat(now).as("step " + step).isEqualTo(anew());
                others += now.equals(before) ? 0 : 1;
                before = now;
            }
            assertThat(others).isGreaterThan(30);
        }
    }

    @Test
    void onlyTheEntryThatChangedIsReadAndComparedAgain() {
        var counting = new CountingStudy(file);
        try (var responses = new LiveResponses(counting);
                var live = new LiveTwice(counting, form, responses)) {
            // who settles is known then
            settle("q1", SettleChoice.FIRST);
            List<ComparedPair> before = live.now().twice().pairs();
            settle("q13", SettleChoice.SECOND);
            int rows = counting.rowsOf(live::now);
            List<ComparedPair> now = live.now().twice().pairs();
            assertThat(before).hasSize(2);
            assertThat(now.getFirst()).isSameAs(before.getFirst());
            assertThat(now.getLast()).isNotEqualTo(before.getLast());
            // who it is, what was said, and the answers
            assertThat(rows).isEqualTo(3);
            assertThat(counting.rowsOf(live::now)).isZero();
        }
    }
}
