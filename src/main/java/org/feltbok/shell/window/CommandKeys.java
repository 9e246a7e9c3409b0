package org.feltbok.shell.window;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.shell.spi.Command;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the command for a key. What holds a key down with Ctrl or Alt, and function keys, act
 * everywhere; a bare letter, digit or sign acts only when no text is being written.
 */
final class CommandKeys {
    private final Supplier<List<Command>> commands;
    private final Supplier<@Nullable Node> focused;

    /**
     * @param commands those that hold now, the nearest first: where two have the same key, the
     *     first is meant
     */
    CommandKeys(Supplier<List<Command>> commands, Supplier<@Nullable Node> focused) {
        this.commands = commands;
        this.focused = focused;
    }

    /** Does what the key means here; consumes the event if it means something. */
    void handle(KeyEvent event) {
        if (event.isConsumed() || event.getCode().isModifierKey()) {
            return;
        }
        boolean writing = KeyStrokes.isWriting(focused.get());
        for (Command command : commands.get()) {
            KeyCombination keys = command.shortcut();
            if (keys != null
                    && matches(keys, event)
                    && !(writing && belongsToText(event))
                    && command.isEnabled()) {
                KeyStrokes.take(event);
                command.action().run();
                return;
            }
        }
    }

    /**
     * The digits of the numeric pad are digits, and the signs for zooming are found on any
     * keyboard.
     */
    private static boolean matches(KeyCombination keys, KeyEvent event) {
        if (keys.match(event)) {
            return true;
        }
        KeyCode same = twin(event.getCode());
        return same != null
                && keys instanceof KeyCodeCombination
                && keys.match(
                        new KeyEvent(
                                event.getEventType(),
                                event.getCharacter(),
                                event.getText(),
                                same,
                                event.isShiftDown(),
                                event.isControlDown(),
                                event.isAltDown(),
                                event.isMetaDown()));
    }

    private static @Nullable KeyCode twin(KeyCode code) {
        return switch (code) {
            case ADD, EQUALS -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            default ->
                    code.isKeypadKey() && code.isDigitKey()
                            ? KeyCode.getKeyCode(code.getName().substring(7).trim())
                            : null;
        };
    }

    private boolean belongsToText(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case Z, Y -> hasStep(event.getCode() == KeyCode.Z);
                case C, X, V, A, LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE -> true;
                default -> false;
            };
        }
        return !event.isAltDown() && !event.getCode().isFunctionKey();
    }

    /**
     * Whether the text that is being written has a step of its own to undo, or to do again; where
     * it has none, and all of it is written down, the study's step is meant.
     */
    private boolean hasStep(boolean undo) {
        return !(focused.get() instanceof TextInputControl text)
                || (undo ? text.isUndoable() : text.isRedoable())
                || Unwritten.isIn(text);
    }
}
