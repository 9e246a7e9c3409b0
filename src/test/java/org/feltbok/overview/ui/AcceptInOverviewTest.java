package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What Overview lists is accepted by key with a reason, counted apart, and taken back. */
class AcceptInOverviewTest extends OverviewRig {
    private List<Button> buttons() {
        return card().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private Optional<Button> button(String accessible) {
        return buttons().stream()
                .filter(b -> String.valueOf(b.getAccessibleText()).startsWith(accessible))
                .findFirst();
    }

    /** As a hand does: a key that is not let go answers once. */
    private void pressA(Button on) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    on,
                                    new KeyEvent(
                                            type, "", "a", KeyCode.A, false, false, false, false)));
        }
    }

    /** A question of a form of another program, whose number nobody printed. */
    private record WithoutNumber(String question) implements Operation {
        @Override
        public String name() {
            return "questions.number";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update("question", question, "number", "");
        }
    }

    @Test
    void whatHasNoNumberIsCalledByItsName() {
        file.run(new WithoutNumber("q-q13"));
        await(() -> button("q13 is out of range").isPresent());
    }

    @Test
    void aFindingIsAcceptedByKeyAndTakenBack() {
        Button row = fx(() -> button("Q13 is out of range").orElseThrow());
        pressA(row);
        assertThat(queue.state()).isEqualTo(OperationQueue.State.SAVED);
        assertThat(fx(() -> button("Look at again"))).as("no reason was given").isEmpty();
        dialogs.text("A large school");
        pressA(row);
        await(() -> !dialogs.errors().isEmpty() || button("Look at again: Q13").isPresent());
        assertThat(dialogs.errors()).isEmpty();
        assertThat(fx(() -> button("Q13 is out of range"))).isEmpty();
        Button back = fx(() -> button("Look at again: Q13").orElseThrow());
        onFx(back::fire);
        await(() -> button("Q13 is out of range").isPresent());
        assertThat(fx(() -> button("Look at again"))).isEmpty();
    }
}
