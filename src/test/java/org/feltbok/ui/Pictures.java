package org.feltbok.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.StillStudy;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.window.MainWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole window around some screens, at 1440 × 900, to be pictured. Used on the user-interface
 * thread.
 */
public final class Pictures implements Workbench, StillStudy {
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Function<ScreenContext, List<Screen>> screens;
    private final MainWindow window;
    private final Settings settings;

    /**
     * @param screens makes the screens that stand in the rail
     */
    public Pictures(Stage stage, Language language, Function<ScreenContext, List<Screen>> screens) {
        this.screens = screens;
        settings = new Settings(language);
        settings.theme().set(ThemeChoice.LIGHT);
        settings.person().set("Marit Aune");
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1440);
        stage.setHeight(900);
        window = new MainWindow(stage, settings);
        window.show(this);
    }

    public MainWindow window() {
        return window;
    }

    public Settings settings() {
        return settings;
    }

    /** Writes what the window shows now as target/pictures/NAME.png. */
    public void save(String name) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        Snapshots.save(window.scene(), FOLDER.resolve(name + ".png"));
    }

    @Override
    public ObservableValue<Optional<OpenStudy>> study() {
        return new SimpleObjectProperty<>(Optional.of(this));
    }

    @Override
    public void open(Path file) {}

    @Override
    public void openSample() {}

    @Override
    public void create(Path folder, Supplier<Optional<Path>> where) {}

    @Override
    public void close() {}

    @Override
    public List<Command> commands(ScreenContext context) {
        return List.of();
    }

    @Override
    public List<Screen> screens(ScreenContext context) {
        return screens.apply(context);
    }
}
