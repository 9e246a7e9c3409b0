package org.feltbok.shell.window;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.shell.spi.Workbench;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A program with a study that has no data, to try the window with. */
final class TryStudy implements Workbench, OpenStudy {
    final SimpleObjectProperty<Optional<OpenStudy>> study =
            new SimpleObjectProperty<>(Optional.empty());
    final SimpleObjectProperty<Phrase> undoable = new SimpleObjectProperty<>(Phrase.NONE);
    final SimpleObjectProperty<Optional<Reversed>> reversed =
            new SimpleObjectProperty<>(Optional.empty());
    final List<String> asked = new ArrayList<>();
    WhoWorks who = WhoWorks.known(Live.constant(""));
    List<TryScreen> screens = List.of();

    @Override
    public ObservableValue<Optional<OpenStudy>> study() {
        return study;
    }

    @Override
    public void open(Path file) {
        asked.add("open " + file);
        study.set(Optional.of(this));
    }

    @Override
    public void openSample() {
        asked.add("sample");
    }

    @Override
    public void create(Path folder, Supplier<Optional<Path>> where) {
        asked.add("create " + folder);
    }

    @Override
    public void close() {
        study.set(Optional.empty());
    }

    @Override
    public List<Command> commands(ScreenContext context) {
        return List.of();
    }

    @Override
    public ObservableValue<String> title() {
        return Live.constant("Småkommunestudien");
    }

    @Override
    public ObservableValue<String> notice() {
        return Live.constant("Sample study, constructed answers");
    }

    @Override
    public ObservableValue<SavedState> saved() {
        return Live.constant(new SavedState(SavedState.Kind.SAVED, LocalTime.of(14, 32, 7)));
    }

    @Override
    public ObservableValue<Optional<LocalTime>> backup() {
        return Live.constant(Optional.of(LocalTime.of(14, 15)));
    }

    @Override
    public ObservableValue<Phrase> undoable() {
        return undoable;
    }

    @Override
    public ObservableValue<Phrase> redoable() {
        return Live.constant(Phrase.NONE);
    }

    @Override
    public ObservableValue<List<String>> people() {
        return Live.constant(List.of("Marit Aune", "Jonas Berge"));
    }

    @Override
    public void workedOnBy(WhoWorks who) {
        this.who = who;
    }

    @Override
    public ObservableValue<Optional<Reversed>> reversed() {
        return reversed;
    }

    @Override
    public void undo() {
        asked.add("undo");
    }

    @Override
    public void redo() {
        asked.add("redo");
    }

    @Override
    public List<Screen> screens(ScreenContext context) {
        screens =
                List.of(
                        new TryScreen("overview", "fth-home", 0, context),
                        new TryScreen("cases", "fth-map-pin", 0, context),
                        new TryScreen("entry", "fth-edit-2", 10, context),
                        new TryScreen("coding", "fth-tag", 31, context),
                        new TryScreen("interviews", "fth-mic", 0, context),
                        new TryScreen("figures", "fth-bar-chart-2", 0, context),
                        new TryScreen("tables", "fth-grid", 0, context),
                        new TryScreen("export", "fth-share", 0, context));
        return List.copyOf(screens);
    }
}
