package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.twice.TwiceStore;
import org.feltbok.store.OperationQueue;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who keyed the first entry is told that the second is another's, before anything is keyed. */
class SamePersonInEntryTest extends EntryRig {
    private static final String AT = "2026-11-23T12:00:00";

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
    void whereNobodyIsOpenASecondEntryTellsItsOwnNumbersAndNoneOfTheFirst() {
        file.run(new StartResponse(form, "s3", Optional.of("c3"), "Utsira", "", 2, "Silje", AT));
        file.run(EditResponse.status("s3", "Utsira", Response.Status.COMPLETE));
        onFx(() -> screen.shown(new EntryPlace(form.id(), 2, "", "", "").subject()));
        await(
                () ->
                        fx(() -> desk().pass() == 2)
                                && stage.getScene().lookup(".entry-cover") != null);
        await(() -> cover().contains("1 form is keyed a second time; still to key again: 2."));
    }

    private String cover() {
        return fx(
                () ->
                        stage.getScene().lookup(".entry-cover").lookupAll(".label").stream()
                                .map(l -> ((Label) l).getText())
                                .collect(Collectors.joining(" ")));
    }

    /** A first entry of nobody in a list, with a number on its form. */
    private void numbered(String id, String number, String who) {
        file.run(new StartResponse(form, id, Optional.empty(), id, "paper", 1, who, AT));
        file.run(EditResponse.number(id, id, number));
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        id,
                        id,
                        form.item("q1").orElseThrow(),
                        new Answer.Choice(1)));
    }

    private List<List<String>> ofKey(String first) {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT pass, entered_by, number FROM response WHERE key ="
                                                + " (SELECT key FROM response WHERE id = :f) ORDER BY pass")
                                .bind("f", first)
                                .map(
                                        (r, c) ->
                                                List.of(
                                                        r.getString(1),
                                                        r.getString(2),
                                                        r.getString(3)))
                                .list());
    }

    private void find(String said) {
        dialogs.text(said);
        command("entry.new");
    }

    private void awaitForm(String title, String field) {
        await(
                () ->
                        fx(() -> screen.desk().flatMap(d -> d.model().open()))
                                .filter(o -> o.title().equals(title))
                                .isPresent());
        await(() -> current().equals(field));
    }

    @Test
    void aFormThatWasFoundStaysBeforeItsFirstKeyWhenTheWindowSpeaksAnotherLanguage() {
        numbered("n1", "0417", "Jonas");
        second("c1");
        find("0417");
        awaitForm("Form 0417", "q1");
        at("q3");
        String place = fx(screen::placeNow);
        onFx(screen::dispose);
        make(place);
        awaitForm("Form 0417", "q3");
        at("q1");
        keys(KeyCode.DIGIT2);
        assertThat(ofKey("n1"))
                .containsExactly(List.of("1", "Jonas", "0417"), List.of("2", "Marit", "0417"));
    }

    @Test
    void aFormOfNobodyInAListIsFoundByItsNumberAndKeyedAgainBlind() {
        numbered("n1", "0417", "Jonas");
        numbered("n2", "0418", "Jonas");
        numbered("n3", "0418", "Jonas");
        numbered("n4", "0419", "Marit");
        second("c1");
        find("0417");
        await(
                () ->
                        fx(() -> desk().model().open().map(OpenForm::title))
                                .equals(Optional.of("Form 0417")));
        assertThat(fx(() -> desk().model().answers().get(0).isRecorded())).isFalse();
        keys(KeyCode.DIGIT2);
        assertThat(ofKey("n1"))
                .containsExactly(List.of("1", "Jonas", "0417"), List.of("2", "Marit", "0417"));
        Map<String, String> pairs = file.read(h -> TwiceStore.pairs(h, form));
        assertThat(pairs).containsKey("n1");
        find("0418");
        await(() -> dialogs.notes().contains("entry.second.several"));
        find("nobody");
        await(() -> dialogs.notes().contains("entry.second.none"));
        find("0419");
        await(
                () ->
                        fx(() -> desk().model().open().map(OpenForm::lock))
                                .equals(Optional.of(OpenForm.Lock.SAME_PERSON)));
        keys(KeyCode.DIGIT2);
        assertThat(ofKey("n4")).containsExactly(List.of("1", "Marit", "0419"));
        find("0417");
        await(() -> fx(() -> desk().model().answers().get(0).isRecorded()));
        assertThat(ofKey("n1")).hasSize(2);
    }

    @Test
    void anotherPersonsFormIsKeyedASecondTime() {
        assertThat(second("c1").lock()).isEqualTo(OpenForm.Lock.OPEN);
        keys(KeyCode.DIGIT2);
        assertThat(passes("c1")).containsExactly(1, 2);
    }
}
