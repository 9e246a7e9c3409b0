package org.feltbok.shell.window;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Screen;

import java.util.Optional;
import java.util.function.Supplier;

/** The panes beside what is in front: which there are, shown and put away. */
final class FrontPanes {
    private final Supplier<Optional<Screen>> front;
    private final SimpleBooleanProperty left = new SimpleBooleanProperty();
    private final SimpleBooleanProperty right = new SimpleBooleanProperty();

    FrontPanes(Supplier<Optional<Screen>> front) {
        this.front = front;
    }

    /** Another screen is in front. */
    void look() {
        left.set(panes().map(Panes::hasLeft).orElse(false));
        right.set(panes().map(Panes::hasRight).orElse(false));
    }

    void toggleLeft() {
        panes().ifPresent(Panes::toggleLeft);
    }

    void toggleRight() {
        panes().ifPresent(Panes::toggleRight);
    }

    ObservableValue<Boolean> hasLeft() {
        return left;
    }

    ObservableValue<Boolean> hasRight() {
        return right;
    }

    private Optional<Panes> panes() {
        return front.get().flatMap(Screen::panes);
    }
}
