package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.feltbok.checks.Finding;
import org.feltbok.checks.LiveFindings;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.responses.notes.FieldNoteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What is asked at a field is answered and closed by keys, listed beside the form, and undone. */
class QueriesInEntryTest extends EntryRig {
    private List<FieldNote> notes(String response) {
        steps();
        return file.read(h -> FieldNoteStore.of(h, response));
    }

    private List<String> shown() {
        return fx(
                () ->
                        node("#entry-queries").lookupAll(".entry-field-note .label").stream()
                                .filter(Label.class::isInstance)
                                .map(n -> ((Label) n).getText())
                                .filter(t -> t != null && !t.isEmpty())
                                .toList());
    }

    private void awaitShown(String text) {
        await(() -> shown().stream().anyMatch(t -> t.contains(text)));
    }

    private List<Finding> notClosed() {
        return LiveFindings.of(file).open().stream()
                .filter(f -> f.check().key().equals("query"))
                .flatMap(f -> f.findings().stream())
                .toList();
    }

    @Test
    void aQueryIsAskedAnsweredAndClosedByOneKeyAndTakenBackStepByStep() {
        at("q13");
        dialogs.text("Is this a school of one class?");
        command("entry.query");
        awaitShown("one class");
        assertThat(notes("r1")).hasSize(1);
        assertThat(notes("r1").getFirst().itemId()).isEqualTo(form.item("q13").orElseThrow().id());
        assertThat(notes("r1").getFirst().person()).isEqualTo(file.environment().who().get());
        assertThat(notClosed()).hasSize(1);
        dialogs.text("Yes, they said so on the phone");
        command("entry.query");
        awaitShown("on the phone");
        awaitShown("query, answered");
        assertThat(notClosed()).as("answered, but not closed").hasSize(1);
        command("entry.query");
        awaitShown("query, closed");
        assertThat(notClosed()).isEmpty();
        assertThat(steps().subList(0, 3))
                .containsExactly(
                        "responses.query_close", "responses.query_answer", "responses.query");
        queue.undo().join();
        awaitShown("query, answered");
        queue.undo().join();
        awaitShown("query, open");
        assertThat(notes("r1")).hasSize(1);
        queue.undo().join();
        await(() -> shown().isEmpty());
        assertThat(notes("r1")).isEmpty();
    }

    @Test
    void theNextProblemIsAlsoAFieldWhereAQueryWaits() {
        at("q13");
        dialogs.text("Look at this again");
        command("entry.query");
        awaitShown("again");
        at("q1");
        command("entry.next_finding");
        assertThat(current()).isEqualTo("q13");
    }

    @Test
    void aNoteAtAFieldIsListedWithAWayThereAndAsksNobody() {
        at("q13");
        dialogs.text("Written with a pencil");
        command("entry.field_note");
        awaitShown("pencil");
        assertThat(notClosed()).isEmpty();
        at("q1");
        Button go =
                fx(
                        () ->
                                (Button)
                                        node("#entry-queries")
                                                .lookupAll(".entry-field-note .button")
                                                .iterator()
                                                .next());
        onFx(go::fire);
        assertThat(current()).isEqualTo("q13");
    }

    private List<String> marks() {
        return fx(
                () ->
                        node("#entry-form").lookupAll(".entry-marks .label").stream()
                                .filter(n -> n instanceof Label l && l.getGraphic() != null)
                                .map(n -> ((Label) n).getText())
                                .toList());
    }

    private void press(String button) {
        Button found =
                fx(
                        () ->
                                node("#entry-queries").lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .filter(b -> b.getText().equals(button))
                                        .findFirst()
                                        .orElseThrow());
        onFx(found::fire);
    }

    @Test
    void whatIsAskedIsMarkedAtItsVeryField() {
        at("q4_2");
        dialogs.text("One or two?");
        command("entry.query");
        await(() -> marks().size() == 1);
        assertThat(marks().getFirst()).endsWith(": query, open");
        onFx(() -> desk().load("c2"));
        await(() -> marks().isEmpty());
        onFx(() -> desk().load("c1"));
        await(() -> marks().size() == 1);
        at("q4_2");
        command("entry.query");
        await(() -> marks().getFirst().endsWith(": query, answered"));
        command("entry.query");
        await(() -> marks().getFirst().endsWith(": query, closed"));
    }

    @Test
    void aNoteIsWrittenAnewAndTakenOutAndBothAreTakenBack() {
        at("q13");
        dialogs.text("In pencil");
        command("entry.field_note");
        awaitShown("In pencil");
        assertThat(marks()).containsExactly("note");
        dialogs.text("In red pencil");
        press("Edit");
        awaitShown("In red pencil");
        press("Remove");
        await(() -> shown().isEmpty());
        assertThat(marks()).isEmpty();
        assertThat(notes("r1")).isEmpty();
        queue.undo().join();
        awaitShown("In red pencil");
        queue.undo().join();
        awaitShown("In pencil");
        assertThat(notes("r1")).extracting(FieldNote::text).containsExactly("In pencil");
    }

    @Test
    void withoutWordsNothingIsAsked() {
        at("q13");
        dialogs.text("   ");
        command("entry.query");
        assertThat(notes("r1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at:f/1/i-q13/gone/", "at:f/2/i-q13/gone/", "at:f/1//gone/", "nobody"})
    void whereWhoIsAskedForIsNotThereNobodyIsOpenForKeys(String way) {
        await(() -> fx(() -> desk().model().open().isPresent()));
        onFx(() -> screen.shown(way));
        await(() -> dialogs.notes().contains("entry.not_there"));
        onFx(() -> {});
        assertThat(fx(() -> desk().model().open())).isEmpty();
        make(way);
        await(() -> dialogs.notes().size() == 2);
        onFx(() -> {});
        assertThat(fx(() -> desk().model().open())).isEmpty();
        onFx(() -> desk().load("c2"));
        await(() -> fx(() -> desk().model().open().isPresent()));
    }

    @Test
    void overviewsWayLeadsToTheFieldOfTheResponse() {
        String item = form.item("q13").orElseThrow().id();
        onFx(() -> screen.shown("at:/1/" + item + "/r2/"));
        await(() -> fx(() -> desk().model().open().orElseThrow().responseId()).equals("r2"));
        await(() -> current().equals("q13"));
    }
}
