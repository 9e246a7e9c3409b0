package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;

import org.feltbok.shell.kit.Live;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A study of which the window is told everything and in which nothing happens. */
public interface StillStudy extends OpenStudy {
    @Override
    default ObservableValue<String> title() {
        return Live.constant("Småkommunestudien");
    }

    @Override
    default ObservableValue<String> notice() {
        return Live.constant("Eksempelstudie, konstruerte svar");
    }

    @Override
    default ObservableValue<SavedState> saved() {
        return Live.constant(new SavedState(SavedState.Kind.SAVED, LocalTime.of(14, 32, 7)));
    }

    @Override
    default ObservableValue<Optional<LocalTime>> backup() {
        return Live.constant(Optional.of(LocalTime.of(14, 15)));
    }

    @Override
    default ObservableValue<Phrase> undoable() {
        return Live.constant(Phrase.NONE);
    }

    @Override
    default ObservableValue<Phrase> redoable() {
        return Live.constant(Phrase.NONE);
    }

    @Override
    default void undo() {}

    @Override
    default void redo() {}

    @Override
    default List<Screen> screens(ScreenContext context) {
        return List.of();
    }
}
