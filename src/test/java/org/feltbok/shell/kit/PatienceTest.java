package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PatienceTest {
    private final Patience patience = new Patience(new Group());
    private final List<String> done = new ArrayList<>();

    private Runnable does(String what) {
        return () -> done.add(what);
    }

    @Test
    void nothingWaitsWhileNothingIsRead() {
        patience.then(does("key"));
        patience.last(does("undo"));
        assertThat(done).containsExactly("key", "undo");
    }

    @Test
    void gesturesAreDoneInTheirOrderWhenAllThatIsReadIsThere() {
        patience.begin();
        patience.begin();
        patience.then(does("key"));
        patience.last(does("undo"));
        patience.then(does("next key"));
        patience.end();
        assertThat(done).isEmpty();
        patience.end();
        assertThat(done).containsExactly("key", "undo", "next key");
    }

    @Test
    void aGestureThatReadsMakesTheRestWaitAgain() {
        patience.begin();
        patience.then(
                () -> {
                    done.add("next respondent");
                    patience.begin();
                });
        patience.then(does("key"));
        patience.end();
        assertThat(done).containsExactly("next respondent");
        patience.end();
        assertThat(done).containsExactly("next respondent", "key");
    }

    @Test
    void keysForWhatCannotBeReadAreDroppedButTheWindowCloses() {
        patience.begin();
        patience.then(does("key"));
        patience.last(does("close"));
        patience.fail();
        assertThat(done).containsExactly("close");
        patience.then(does("key after it"));
        assertThat(done).containsExactly("close", "key after it");
    }

    @Test
    void aKeyKeptForAFormThatIsNotInFrontAnyMoreIsDroppedAndTheRestIsDone() {
        patience.begin();
        patience.keep(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        patience.last(does("close"));
        patience.end();
        assertThat(done).containsExactly("close");
    }
}
