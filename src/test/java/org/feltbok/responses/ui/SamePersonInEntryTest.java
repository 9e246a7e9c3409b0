package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.OperationQueue;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Who keyed the first entry is told that the second is another's, before anything is keyed. */
class SamePersonInEntryTest extends EntryRig {
    @Override
    void prepare() {
        var survey = TestForm.form(file);
        file.run(
                new StartResponse(
                        survey,
                        "r3",
                        Optional.of("c3"),
                        "Utsira",
                        "paper",
                        1,
                        "Marit",
                        "2026-11-23T12:00:00"));
    }

    private OpenForm second(String caseId) {
        String subject = new EntryPlace(form.id(), 2, "", "", caseId).subject();
        onFx(() -> screen.shown(subject));
        await(() -> fx(() -> desk().pass() == 2 && desk().model().open().isPresent()));
        return fx(() -> desk().model().open().orElseThrow());
    }

    private List<Integer> passes(String caseId) {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        return file.read(
                h ->
                        h.createQuery("SELECT pass FROM response WHERE case_id = :c ORDER BY pass")
                                .bind("c", caseId)
                                .mapTo(Integer.class)
                                .list());
    }

    @Test
    void whoKeyedItFirstIsToldFromFirstSightAndNothingIsBegun() {
        OpenForm open = second("c3");
        assertThat(open.lock()).isEqualTo(OpenForm.Lock.SAME_PERSON);
        assertThat(open.reason()).isEqualTo("Marit");
        keys(KeyCode.DIGIT2);
        assertThat(fx(() -> desk().model().refusal()))
                .contains(new Refusal("entry.refused.same_person", ""));
        assertThat(passes("c3")).containsExactly(1);
    }

    @Test
    void anotherPersonsFormIsKeyedASecondTime() {
        assertThat(second("c1").lock()).isEqualTo(OpenForm.Lock.OPEN);
        keys(KeyCode.DIGIT2);
        assertThat(passes("c1")).containsExactly(1, 2);
    }
}
