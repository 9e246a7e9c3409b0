package org.feltbok.shell.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What can be done in the window at this moment, by a menu or a key: its own, and the screen's. */
final class CommandsNow {
    private final Supplier<Optional<Screen>> front;
    private final BooleanSupplier covered;
    private List<List<Command>> everywhere = List.of();

    /**
     * @param front the screen in front
     * @param covered whether something floats over the window
     */
    CommandsNow(Supplier<Optional<Screen>> front, BooleanSupplier covered) {
        this.front = front;
        this.covered = covered;
    }

    /** From now on these are there whatever the screen, in the groups that menus part by lines. */
    void everywhere(List<List<Command>> groups) {
        everywhere = List.copyOf(groups);
    }

    List<Command> everywhere() {
        return left().stream().flatMap(List::stream).toList();
    }

    /** Without those that the screen in front has too, and does in its own way. */
    private List<List<Command>> left() {
        Set<String> own = new HashSet<>();
        ofScreen().forEach(c -> own.add(c.key()));
        return everywhere.stream()
                .map(group -> group.stream().filter(c -> !own.contains(c.key())).toList())
                .toList();
    }

    /** Those of the screen in front. */
    List<Command> ofScreen() {
        return front.get().map(Screen::commands).orElse(List.of());
    }

    /** All, for the menus. */
    List<List<Command>> groups() {
        var groups = new ArrayList<>(left());
        groups.add(ofScreen());
        return groups;
    }

    /** Keys do what they mean now. */
    void listen(Scene scene, Overlay overlay) {
        var shell = new CommandKeys(this::unclaimed, scene::getFocusOwner);
        var screen =
                new CommandKeys(
                        () -> covered.getAsBoolean() ? List.of() : ofScreen(),
                        scene::getFocusOwner);
        KeyStrokes.of(scene).keepWithin(() -> covered.getAsBoolean() ? overlay : null);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (!KeyStrokes.isKept(e, scene.getFocusOwner())) {
                        shell.handle(e);
                    }
                });
        scene.addEventFilter(
                KeyEvent.ANY,
                e -> {
                    if (!covered.getAsBoolean()) {
                        front.get().ifPresent(s -> s.keepKey(e));
                    }
                });
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Node focused = scene.getFocusOwner();
                    if (isTakenByRows(e, focused) || isTakenByText(e, focused)) {
                        screen.handle(e);
                    }
                });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, screen::handle);
    }

    /**
     * Whether a text would take the key for something that nobody looks for there: Ctrl+H takes a
     * letter away.
     */
    private static boolean isTakenByText(KeyEvent key, @Nullable Node focused) {
        return key.isShortcutDown() && key.getCode() == KeyCode.H && KeyStrokes.isWriting(focused);
    }

    /**
     * Whether lists, tables and trees would take the key for a habit of their own, such as moving
     * the focus and not the choice, so that what it means on the screen comes first.
     */
    private static boolean isTakenByRows(KeyEvent key, @Nullable Node focused) {
        return switch (focused) {
            case ListView<?> l -> isHabitOfRows(key);
            case TableView<?> t -> isHabitOfRows(key);
            case TreeView<?> t -> isHabitOfRows(key);
            case null, default -> false;
        };
    }

    private static boolean isHabitOfRows(KeyEvent key) {
        return switch (key.getCode()) {
            case F2 -> true;
            case UP, DOWN, LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN, A -> key.isShortcutDown();
            default -> false;
        };
    }

    /** Commands of the window whose key the screen in front does not use for something else. */
    private List<Command> unclaimed() {
        var claimed = ofScreen().stream().map(Command::shortcut).toList();
        return everywhere.stream()
                .flatMap(List::stream)
                .filter(c -> !claimed.contains(c.shortcut()))
                .filter(c -> !covered.getAsBoolean() || c.place() == MenuPlace.HELP)
                .toList();
    }
}
