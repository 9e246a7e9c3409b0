package org.feltbok.shell.window;

import javafx.beans.value.ObservableValue;

import org.feltbok.base.Fault;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.WhoWorks;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The study as the bars and menus of one language see it: the study outlives them, so they follow
 * its values only as long as they last themselves.
 */
final class LivingStudy implements OpenStudy {
    private final OpenStudy study;
    private final Consumer<Runnable> keep;
    private final ObservableValue<String> title;
    private final ObservableValue<String> notice;
    private final ObservableValue<SavedState> saved;
    private final ObservableValue<Optional<LocalTime>> backup;
    private final ObservableValue<Phrase> undoable;
    private final ObservableValue<Phrase> redoable;
    private final ObservableValue<List<String>> people;
    private final ObservableValue<List<String>> peopleLeft;
    private final ObservableValue<Optional<Reversed>> reversed;
    private final ObservableValue<Optional<Fault>> refused;

    /**
     * @param keep writes down what stands in fields, and what keys given before do, and then does
     *     something
     */
    LivingStudy(OpenStudy study, Lifetime lifetime, Consumer<Runnable> keep) {
        this.study = study;
        this.keep = keep;
        title = lifetime.of(study.title());
        notice = lifetime.of(study.notice());
        saved = lifetime.of(study.saved());
        backup = lifetime.of(study.backup());
        undoable = lifetime.of(study.undoable());
        redoable = lifetime.of(study.redoable());
        people = lifetime.of(study.people());
        peopleLeft = lifetime.of(study.peopleLeft());
        reversed = lifetime.of(study.reversed());
        refused = lifetime.of(study.refused());
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public ObservableValue<String> notice() {
        return notice;
    }

    @Override
    public ObservableValue<SavedState> saved() {
        return saved;
    }

    @Override
    public ObservableValue<Optional<LocalTime>> backup() {
        return backup;
    }

    @Override
    public ObservableValue<Phrase> undoable() {
        return undoable;
    }

    @Override
    public ObservableValue<Phrase> redoable() {
        return redoable;
    }

    @Override
    public ObservableValue<List<String>> people() {
        return people;
    }

    @Override
    public ObservableValue<List<String>> peopleLeft() {
        return peopleLeft;
    }

    @Override
    public ObservableValue<Optional<Reversed>> reversed() {
        return reversed;
    }

    @Override
    public ObservableValue<Optional<Fault>> refused() {
        return refused;
    }

    @Override
    public void workedOnBy(WhoWorks who) {
        study.workedOnBy(who);
    }

    @Override
    public void undo() {
        keep.accept(study::undo);
    }

    @Override
    public void redo() {
        keep.accept(study::redo);
    }

    @Override
    public List<Screen> screens(ScreenContext context) {
        return study.screens(context);
    }
}
