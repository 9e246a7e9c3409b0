package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A form that is not to count, and one that is done, are not keyed over by a hand that goes on. */
@Tag("xvfb")
class VoidJourneyTest extends EntryJourney {
    private static final String RESPONSES =
            "SELECT concat_ws(' ', r.pass, r.status, coalesce(r.voided, '-'), coalesce(r.unlocked, '-'))"
                    + " FROM response r ORDER BY r.position";

    private void ask(String command) {
        List<Stroke> strokes = new ArrayList<>(List.of(Stroke.of(KeyCode.CONTROL, KeyCode.K)));
        command.chars().forEach(c -> strokes.add(Stroke.of((char) c)));
        strokes.add(Stroke.of(KeyCode.ENTER));
        hand.burst(strokes.toArray(Stroke[]::new));
    }

    /** Whether some words are shown; on the user-interface thread. */
    private boolean isShown(String words) {
        return program.window().scene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        n ->
                                n instanceof Label l
                                        && l.getText() != null
                                        && l.getText().contains(words));
    }

    private void says(String words) {
        Hand.await("it is asked", program::isAsked);
        hand.reach((Stage) Hand.onFx(() -> program.asked().getScene().getWindow()));
        hand.type(words);
        program.answer(KeyCode.ENTER);
        hand.reach(program.stage());
    }

    @Test
    void aVoidFormIsKeptAsItIsAndCountedNowhere() {
        hand.type("1");
        program.awaitSaved();
        ask("void, counted nowhere");
        says("keyed for the wrong one");
        Hand.await("it is void", () -> isShown("void: keyed"));
        program.awaitSaved();
        hand.press(KeyCode.PAGE_UP);
        hand.type("2");
        assertThat(found(RESPONSES)).containsExactly("-1 partial keyed for the wrong one -");
        assertThat(written()).containsEntry("c1", "1 |  |  | ");
    }

    @Test
    void aCompleteFormIsChangedOnlyAfterItIsOpenedWithAReason() {
        hand.type("114\nwords\n2");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        program.awaitSaved();
        hand.press(KeyCode.CONTROL, KeyCode.F);
        Hand.await("the search has the keyboard", () -> program.focused().equals("entry-search"));
        hand.type("Ada\n");
        Hand.await("the complete form is there", () -> isShown("complete; Ctrl+U"));
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.PAGE_UP);
        hand.type("3");
        hand.press(KeyCode.CONTROL, KeyCode.U);
        says("a digit was wrong");
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.PAGE_UP);
        hand.type("2");
        program.awaitSaved();
        assertThat(found(RESPONSES).getFirst()).isEqualTo("1 complete - a digit was wrong");
        assertThat(written()).containsEntry("c1", "2 | 14 | words | 2");
    }
}
