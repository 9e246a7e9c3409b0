package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.feltbok.store.Change;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What is typed in a field from entering to leaving it is one step back, whatever was kept. */
class OneVisitOneStepTest extends EntryRig {
    private static final String ANSWER = "responses.answer";

    private void kept(String name, String text) {
        await(() -> desk().model().answer(index(name)).toString().contains("[text=" + text + "]"));
    }

    private int index(String name) {
        return form.index(form.item(name).orElseThrow());
    }

    private void undo() {
        queue.undo().join();
        onFx(() -> {});
    }

    private TextArea note() {
        return (TextArea) node("#entry-note");
    }

    @Test
    void aTextKeptAtEachPauseIsOneStep() {
        int before = steps().size();
        at("q20");
        typed("one");
        kept("q20", "one");
        typed(" two");
        kept("q20", "one two");
        typed(" three");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q20")).isEqualTo("one two three");
        assertThat(steps().subList(0, steps().size() - before)).containsExactly(ANSWER);
        undo();
        assertThat(stored("r1", "q20")).isEmpty();
        assertThat(steps()).hasSize(before);
    }

    @Test
    void comingBackToATextIsAnotherStep() {
        int before = steps().size();
        at("q20");
        typed("one");
        kept("q20", "one");
        at("q13");
        at("q20");
        typed(" more");
        kept("q20", "one more");
        at("q13");
        assertThat(steps()).hasSize(before + 2);
        undo();
        assertThat(stored("r1", "q20")).isEqualTo("one");
    }

    @Test
    void aFieldTypedInThenEmptiedAndMarkedUnreadableIsOneStep() {
        int before = steps().size();
        at("q20");
        typed("scr");
        kept("q20", "scr");
        onFx(() -> ((TextArea) stage.getScene().getFocusOwner()).clear());
        keys(KeyCode.SUBTRACT, KeyCode.SUBTRACT, KeyCode.SUBTRACT);
        assertThat(stored("r1", "q20")).isEqualTo("#unreadable");
        assertThat(steps()).hasSize(before + 1);
    }

    @Test
    void twoNumbersAreTwoStepsAndATickIsAStep() {
        int before = steps().size();
        at("q13");
        typed("12");
        keys(KeyCode.ENTER);
        typed("3");
        keys(KeyCode.ENTER);
        at("q3");
        keys(KeyCode.DIGIT2, KeyCode.DIGIT3);
        assertThat(stored("r1", "q13")).isEqualTo("12");
        assertThat(stored("r1", "q14")).isEqualTo("3");
        assertThat(steps()).hasSize(before + 4);
    }

    @Test
    void theFirstTextOfARespondentIsOneStepWithItsResponse() {
        onFx(desk()::startNew);
        int before = steps().size();
        at("q20");
        typed("a");
        kept("q20", "a");
        typed("b");
        kept("q20", "ab");
        at("q13");
        assertThat(steps()).hasSize(before + 1);
        undo();
        List<String> left =
                file.read(h -> h.createQuery("SELECT id FROM response").mapTo(String.class).list());
        assertThat(left).containsExactlyInAnyOrder("r1", "r2");
    }

    @Test
    void aNoteIsOneStepFromEnteringToLeaving() {
        int before = steps().size();
        command("entry.write_note");
        typed("page");
        await(() -> notes().equals(List.of("page")));
        typed(" torn");
        await(() -> notes().equals(List.of("page torn")));
        keys(KeyCode.ENTER);
        assertThat(steps()).hasSize(before + 1);
        command("entry.write_note");
        typed("!");
        keys(KeyCode.ENTER);
        assertThat(steps()).hasSize(before + 2);
        undo();
        await(() -> note().getText().equals("page torn"));
        undo();
        assertThat(notes()).isEmpty();
    }

    private List<String> notes() {
        return file.read(
                h ->
                        h.createQuery("SELECT note FROM response WHERE note IS NOT NULL")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void somethingElseDoneMeanwhileIsNotTakenBackWithTheText() {
        at("q20");
        typed("one");
        kept("q20", "one");
        queue.submit(org.feltbok.responses.EditResponse.note("r2", "Fedje", "told by phone"))
                .join();
        typed(" two");
        at("q13");
        assertThat(stored("r1", "q20")).isEqualTo("one two");
        undo();
        assertThat(stored("r1", "q20")).isEqualTo("one");
        Change next = file.nextUndo().orElseThrow();
        assertThat(next.args()).contains("told by phone");
    }
}
