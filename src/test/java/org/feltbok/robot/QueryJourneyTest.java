package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked about a field by hand stands in the file as it was asked and answered. */
@Tag("xvfb")
class QueryJourneyTest extends EntryJourney {
    private void says(String words) {
        Hand.await("it is asked", program::isAsked);
        hand.reach((Stage) Hand.onFx(() -> program.asked().getScene().getWindow()));
        hand.type(words);
        program.answer(KeyCode.ENTER);
        hand.reach(program.stage());
        Hand.await(
                words + " is shown",
                () ->
                        program
                                .node("#entry-queries")
                                .lookupAll(".entry-field-note .label")
                                .stream()
                                .anyMatch(n -> n instanceof Label l && words.equals(l.getText())));
    }

    private void query() {
        hand.press(KeyCode.SHIFT, KeyCode.F4);
    }

    @Test
    void aQueryIsAskedAnsweredAndClosedWithoutTheMouse() {
        hand.type("1");
        program.awaitSaved();
        query();
        says("four or fourteen");
        query();
        says("fourteen");
        query();
        program.awaitSaved();
        hand.type("14\n");
        assertThat(
                        found(
                                "SELECT concat_ws(' ', i.name, n.kind, n.state, n.text, p.name, q.text)"
                                        + " FROM field_note n JOIN item i ON i.id = n.item_id"
                                        + " JOIN person p ON p.id = n.person_id"
                                        + " LEFT JOIN field_note q ON q.id = n.reply_to ORDER BY n.rowid"))
                .containsExactly(
                        "children query closed four or fourteen Marit Aune",
                        "children note fourteen Marit Aune four or fourteen");
        assertThat(written()).containsEntry("c1", "1 | 14 |  | ");
    }
}
