package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.responses.VoidResponse;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A void response is kept and counted nowhere; a locked one is changed by nobody unasked. */
class VoidInEntryTest extends EntryRig {
    private SetAnswer answering(String response) {
        Item item = form.item("q13").orElseThrow();
        return new SetAnswer(TestForm.rules(form), response, "Bykle", item, new Answer.Amount(3));
    }

    private int rows() {
        try (LiveStudyData data = new LiveStudyData(file)) {
            return data.snapshot().surveys().values().iterator().next().data().size();
        }
    }

    private OpenForm.Lock lock() {
        return fx(() -> desk().model().open().orElseThrow().lock());
    }

    @Test
    void aVoidResponseIsInNoFigureNorChangedUntilItCountsAgain() {
        onFx(() -> desk().load("r1"));
        await(() -> fx(() -> desk().model().open().orElseThrow().responseId()).equals("r1"));
        int before = rows();
        dialogs.text("Two people filled it in");
        command("entry.void");
        await(() -> lock() == OpenForm.Lock.VOID);
        assertThat(steps().getFirst()).isEqualTo("responses.void");
        assertThat(rows()).isEqualTo(before - 1);
        assertThatThrownBy(() -> file.run(answering("r1")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f ->
                                assertThat(f.faults().getFirst().key())
                                        .isEqualTo("responses.is_void"));
        command("entry.void");
        await(() -> lock() == OpenForm.Lock.OPEN);
        assertThat(rows()).isEqualTo(before);
        queue.undo().join();
        queue.undo().join();
        assertThat(rows()).isEqualTo(before);
        assertThat(file.run(answering("r1"))).isPresent();
    }

    @Test
    void withoutAReasonItCounts() {
        onFx(() -> desk().load("r1"));
        dialogs.text("  ");
        command("entry.void");
        assertThat(steps()).doesNotContain("responses.void");
    }

    @Test
    void itCountsNoMoreWhereAnotherHasTakenItsPlace() {
        file.run(new VoidResponse("r1", "Bykle", "Not asked"));
        file.run(
                new StartResponse(
                        form,
                        "r9",
                        Optional.of("c1"),
                        "Bykle",
                        "paper",
                        1,
                        "M",
                        "2026-11-23T12:00:00"));
        assertThatThrownBy(() -> file.run(VoidResponse.takenBack("r1", "Bykle")))
                .isInstanceOf(FaultException.class);
    }

    private void second(String id) {
        file.run(
                new StartResponse(
                        form, id, Optional.of("c1"), "Bykle", "", 2, "N", "2026-11-23T12:00:00"));
    }

    private String keyOf(String id) {
        Response of = file.read(h -> ResponseStore.response(h, id)).orElseThrow();
        return of.key() + "/" + of.pass();
    }

    @Test
    void aSecondEntryIsMadeVoidAlsoWhereOneBeforeItWasAndBothAreKept() {
        String key = keyOf("r1").split("/")[0];
        for (String id : List.of("s1", "s2", "s3")) {
            second(id);
            assertThat(keyOf(id)).isEqualTo(key + "/2");
            file.run(new VoidResponse(id, "Bykle", "Keyed from another form"));
        }
        assertThat(List.of(keyOf("s1"), keyOf("s2"), keyOf("s3")))
                .containsExactly(key + "/-2", key + "_void2/-2", key + "_void3/-2");
        assertThat(told()).contains(key + " → " + key + "_void3");
        file.run(VoidResponse.takenBack("s2", "Bykle"));
        assertThat(keyOf("s2")).as("one form keyed twice again").isEqualTo(key + "/2");
        assertThatThrownBy(() -> file.run(VoidResponse.takenBack("s3", "Bykle")))
                .isInstanceOf(FaultException.class);
        queue.undo().join();
        queue.undo().join();
        assertThat(List.of(keyOf("s2"), keyOf("s3")))
                .containsExactly(key + "_void2/-2", key + "/2");
        queue.redo().join();
        assertThat(keyOf("s3")).isEqualTo(key + "_void3/-2");
    }

    private String told() {
        return file.read(
                h ->
                        h.createQuery("SELECT args FROM change ORDER BY id DESC LIMIT 1")
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void aCompleteResponseIsNotChangedByAnyWayUntilItIsOpenedWithAReason() {
        file.run(new FinishResponse("r1", "Bykle", ""));
        assertThatThrownBy(() -> file.run(answering("r1")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f ->
                                assertThat(f.faults().getFirst().key())
                                        .isEqualTo("responses.is_locked"));
        file.run(new UnlockResponse("r1", "Bykle", "A digit was wrong"));
        assertThat(file.run(answering("r1"))).isPresent();
    }
}
