package org.feltbok.shell.window;

import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.palette.CommandPalette;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.task.FxTaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can float over the window: the palette, the list of keys, settings, who works. */
final class Floats {
    private final Overlay overlay;
    private final Settings settings;
    private final Supplier<Texts> texts;
    private final FxTaskRunner tasks;
    private final CommandsNow commands;

    Floats(
            Overlay overlay,
            Settings settings,
            Supplier<Texts> texts,
            FxTaskRunner tasks,
            CommandsNow commands) {
        this.overlay = overlay;
        this.settings = settings;
        this.texts = texts;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * @param screens in which the palette finds things; none without a study
     */
    void palette(List<Screen> screens) {
        var all = new ArrayList<>(commands.ofScreen());
        all.addAll(commands.everywhere());
        var sources = screens.stream().flatMap(s -> s.paletteSources().stream()).toList();
        boolean figures = screens.stream().anyMatch(s -> s.key().equals("figures"));
        overlay.open(new CommandPalette(all, sources, figures, tasks, texts.get(), overlay::close));
    }

    void keys(Optional<Screen> front) {
        String title = front.map(s -> texts.get().get(s.titleKey())).orElse("");
        overlay.open(
                new KeyList(
                        texts.get(),
                        title,
                        front.map(Screen::keys).orElse(List.of()),
                        commands.ofScreen(),
                        commands.everywhere()));
    }

    /** The settings where there are no screens. */
    void settings() {
        var screen = new SettingsScreen(texts.get(), settings);
        var floating = new VBox(screen.header(), screen.view());
        floating.setId("start-settings");
        floating.getStyleClass().addAll("fb-floating", "fb-start-settings");
        overlay.open(floating, screen::dispose);
        floating.applyCss();
        screen.begin();
    }

    /**
     * @param known who is known to the study
     * @param left who works on it no more
     * @param settled told once somebody has been named, or nobody
     */
    void who(List<String> known, List<String> left, Runnable settled) {
        overlay.open(
                new WhoPrompt(
                        texts.get(),
                        settings.person().get(),
                        known,
                        left,
                        name -> {
                            settings.person().set(name);
                            overlay.close();
                        }),
                settled);
    }
}
