package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;

import org.feltbok.base.Fault;
import org.feltbok.shell.kit.Live;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The study in the window, as far as the window must know it. Values change on the user-interface
 * thread.
 */
public interface OpenStudy {
    ObservableValue<String> title();

    /**
     * What the status bar always says about the data, such as that they are constructed; may be
     * empty.
     */
    ObservableValue<String> notice();

    /** Whether everything is on disk. */
    ObservableValue<SavedState> saved();

    /** Time of the last backup, if there was one since opening or before. */
    ObservableValue<Optional<LocalTime>> backup();

    /** What undo would take back; {@link Phrase#NONE} = nothing. */
    ObservableValue<Phrase> undoable();

    ObservableValue<Phrase> redoable();

    /** Names of the people of the study who exist, for the question who works. */
    default ObservableValue<List<String>> people() {
        return Live.constant(List.of());
    }

    /** Names of those who work here no more: nobody works by one of them. */
    default ObservableValue<List<String>> peopleLeft() {
        return Live.constant(List.of());
    }

    /** Who works is asked here before anything is written; set once, by the window. */
    default void workedOnBy(WhoWorks who) {}

    /** What undo or redo did last; empty before the first. */
    default ObservableValue<Optional<Reversed>> reversed() {
        return Live.constant(Optional.empty());
    }

    /** Why undo or redo was last refused, in the words of the fault; empty before the first. */
    default ObservableValue<Optional<Fault>> refused() {
        return Live.constant(Optional.empty());
    }

    void undo();

    void redo();

    /** The screens, made anew; called when the study is opened and when the language changes. */
    List<Screen> screens(ScreenContext context);
}
