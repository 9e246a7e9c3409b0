package org.feltbok.shell.window;

import javafx.beans.property.SimpleBooleanProperty;

import org.feltbok.base.task.Navigator;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that the window itself has, in the groups that menus part by lines. */
final class WindowCommands {
    private final MainWindow window;
    private final Workbench workbench;
    private final Settings settings;
    private final Lifetime lifetime;
    private final StudyChooser chooser;

    WindowCommands(
            MainWindow window,
            Workbench workbench,
            Settings settings,
            Lifetime lifetime,
            StudyChooser chooser) {
        this.lifetime = lifetime;
        this.window = window;
        this.workbench = workbench;
        this.settings = settings;
        this.chooser = chooser;
    }

    /** All of them; those on the study only while one is open. */
    List<List<Command>> groups(Optional<OpenStudy> study, List<Screen> screens, History history) {
        var groups = new ArrayList<List<Command>>();
        groups.add(files(study.isPresent()));
        study.ifPresent(open -> groups.add(closing()));
        study.ifPresent(open -> groups.add(editing(open)));
        groups.add(settings());
        groups.add(places(screens));
        if (study.isPresent()) {
            groups.add(moving(history));
        }
        groups.add(looks());
        groups.add(help());
        return groups;
    }

    private List<Command> files(boolean open) {
        var commands = new ArrayList<Command>();
        commands.add(
                Command.of("shell.open", MenuPlace.FILE, chooser::open)
                        .withKeys("Shortcut+O")
                        .withIcon("fth-folder"));
        Command begin =
                Command.of("shell.begin", MenuPlace.FILE, window::begin).withIcon("fth-file-plus");
        commands.add(open ? begin : begin.withKeys("Shortcut+N"));
        Command create =
                Command.of("shell.create", MenuPlace.FILE, chooser::create).withIcon("fth-folder");
        commands.add(open ? create : create.withKeys("Shortcut+Shift+N"));
        if (workbench.hasSample()) {
            Command sample =
                    Command.of("shell.start.sample", MenuPlace.FILE, chooser::sample)
                            .withIcon("fth-book-open");
            commands.add(open ? sample : sample.withKeys("Alt+S"));
        }
        return commands;
    }

    private List<Command> closing() {
        return List.of(
                Command.of("shell.close_study", MenuPlace.FILE, workbench::close)
                        .withKeys("Shortcut+W")
                        .withIcon("fth-x"));
    }

    private List<Command> editing(OpenStudy study) {
        // always there to be asked for: where there is nothing, it says so
        Command again =
                Command.of("shell.redo", MenuPlace.EDIT, study::redo)
                        .withIcon("fth-corner-up-right");
        return List.of(
                Command.of("shell.undo", MenuPlace.EDIT, study::undo)
                        .withKeys("Shortcut+Z")
                        .withIcon("fth-corner-up-left"),
                again.withKeys("Shortcut+Y"));
    }

    private List<Command> settings() {
        return List.of(
                Command.of("shell.who_now", MenuPlace.EDIT, window::openWho).withIcon("fth-user"),
                Command.of("shell.settings", MenuPlace.EDIT, window::openSettings)
                        .withKeys("Shortcut+Comma")
                        .withIcon("fth-settings"));
    }

    private List<Command> places(List<Screen> screens) {
        var commands = new ArrayList<Command>();
        int number = 0;
        for (Screen screen : screens) {
            boolean inRail = screen.within().isEmpty();
            Runnable go = () -> window.history().go(Navigator.Target.screen(screen.key()));
            String keys = inRail ? "Shortcut+" + ++number : screen.way();
            MenuPlace place = keys.isEmpty() ? MenuPlace.NONE : MenuPlace.VIEW;
            Command command = Command.of(screen.titleKey(), place, go).withIcon(screen.icon());
            commands.add(keys.isEmpty() ? command : command.withKeys(keys));
        }
        return commands;
    }

    private List<Command> moving(History history) {
        return List.of(
                Command.of("shell.back", MenuPlace.VIEW, history::back)
                        .withKeys("Alt+Left")
                        .when(history.canBack()),
                Command.of("shell.forward", MenuPlace.VIEW, history::forward)
                        .withKeys("Alt+Right")
                        .when(history.canForward()),
                Command.of("shell.pane.next", MenuPlace.VIEW, () -> window.nextPane(1))
                        .withKeys("F6"),
                Command.of("shell.pane.previous", MenuPlace.NONE, () -> window.nextPane(-1))
                        .withKeys("Shift+F6"),
                Command.of("shell.pane.left", MenuPlace.VIEW, window.panes()::toggleLeft)
                        .withKeys("Shortcut+B")
                        .when(window.panes().hasLeft()),
                Command.of("shell.pane.right", MenuPlace.VIEW, window.panes()::toggleRight)
                        .withKeys("Shortcut+I")
                        .when(window.panes().hasRight()));
    }

    private List<Command> looks() {
        return List.of(
                Command.of("shell.zoom.in", MenuPlace.VIEW, () -> settings.zoomBy(10))
                        .withKeys("Shortcut+Plus"),
                Command.of("shell.zoom.out", MenuPlace.VIEW, () -> settings.zoomBy(-10))
                        .withKeys("Shortcut+Minus"),
                Command.of("shell.zoom.reset", MenuPlace.VIEW, () -> settings.zoom().set(100))
                        .withKeys("Shortcut+0"),
                Command.of("shell.fullscreen", MenuPlace.VIEW, window::toggleFullScreen)
                        .withKeys("F11"),
                theme("shell.theme.light", ThemeChoice.LIGHT, "fth-sun"),
                theme("shell.theme.dark", ThemeChoice.DARK, "fth-moon"),
                Command.of("shell.language.other", MenuPlace.VIEW, window::switchLanguage)
                        .withIcon("fth-globe"));
    }

    private Command theme(String key, ThemeChoice choice, String icon) {
        var other = new SimpleBooleanProperty(settings.theme().get() != choice);
        lifetime.until(settings.theme().subscribe((old, now) -> other.set(now != choice)));
        return Command.of(key, MenuPlace.VIEW, () -> settings.theme().set(choice))
                .withIcon(icon)
                .when(other);
    }

    private List<Command> help() {
        var commands = new ArrayList<>(workbench.help());
        commands.addAll(0, keys());
        return commands;
    }

    private List<Command> keys() {
        return List.of(
                Command.of("shell.keys", MenuPlace.HELP, window::openKeys)
                        .withKeys("F1")
                        .withIcon("fth-command"),
                Command.of("shell.palette", MenuPlace.HELP, window::openPalette)
                        .withKeys("Shortcut+K")
                        .withIcon("fth-search"));
    }
}
