package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A key that answers is one thing: what it types is heard by nobody. */
class EntryKeysTest extends EntryRig {
    @Test
    void digitsThatAnswerAreTypedNowhere() {
        List<String> typed = new ArrayList<>();
        onFx(
                () -> {
                    stage.getScene()
                            .addEventFilter(KeyEvent.KEY_TYPED, e -> typed.add(e.getCharacter()));
                });
        String first = current();
        together(KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertThat(typed).isEmpty();
        assertThat(stored("r1", first)).isNotEmpty();
    }
}
