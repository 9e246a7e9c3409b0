package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** A command says what it is called, its key, and whether it can be done now. */
class CommandTest {
    private final AtomicInteger done = new AtomicInteger();
    private final Command plain =
            Command.of("entry.complete", MenuPlace.STUDY, done::incrementAndGet);

    @Test
    void withoutMoreItIsCalledByItsKeyAndCanAlwaysBeDone() {
        assertThat(plain.textKey()).isEqualTo("entry.complete");
        assertThat(plain.shortcut()).isNull();
        assertThat(plain.icon()).isNull();
        assertThat(plain.isEnabled()).isTrue();
        plain.action().run();
        assertThat(done).hasValue(1);
    }

    @Test
    void whatIsAddedLeavesTheRestAsItWas() {
        var can = new SimpleBooleanProperty(false);
        Command all = plain.withKeys("Shortcut+Enter").withIcon("fth-check").when(can);
        assertThat(all.shortcut())
                .isEqualTo(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN));
        assertThat(all.icon()).isEqualTo("fth-check");
        assertThat(all.place()).isEqualTo(MenuPlace.STUDY);
        assertThat(all.key()).isEqualTo(plain.key());
        assertThat(plain.shortcut()).as("the first is not changed").isNull();
    }

    @Test
    void itFollowsWhetherItCanBeDone() {
        var can = new SimpleBooleanProperty(false);
        Command command = plain.when(can);
        assertThat(command.isEnabled()).isFalse();
        can.set(true);
        assertThat(command.isEnabled()).isTrue();
    }

    @Test
    void whatIsNotKnownCannotBeDone() {
        assertThat(plain.when(new SimpleObjectProperty<Boolean>()).isEnabled()).isFalse();
    }
}
