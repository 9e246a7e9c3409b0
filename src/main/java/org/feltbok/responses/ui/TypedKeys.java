package org.feltbok.responses.ui;

import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

/** The keys that mean the same in a typed field as elsewhere in the form. */
final class TypedKeys {
    private TypedKeys() {}

    /**
     * What a key means; null if it belongs to the field.
     *
     * @param empty nothing is typed in the field
     * @param first the caret is in the first line
     * @param last the caret is in the last line
     */
    static EntryKey.@Nullable Kind of(KeyEvent e, boolean empty, boolean first, boolean last) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return null;
        }
        return switch (e.getCode()) {
            case ENTER -> e.isShiftDown() ? null : EntryKey.Kind.NEXT;
            case TAB -> e.isShiftDown() ? EntryKey.Kind.PREVIOUS : EntryKey.Kind.NEXT;
            case PAGE_DOWN -> EntryKey.Kind.NEXT_QUESTION;
            case PAGE_UP -> EntryKey.Kind.PREVIOUS_QUESTION;
            case DOWN -> last ? EntryKey.Kind.NEXT : null;
            case UP -> first ? EntryKey.Kind.PREVIOUS : null;
            case BACK_SPACE -> empty ? EntryKey.Kind.BACKSPACE : null;
            case MINUS, SUBTRACT -> empty ? EntryKey.Kind.MINUS : null;
            default -> null;
        };
    }

    /** Whether a key types a digit, by itself. */
    static boolean isDigit(KeyEvent e) {
        return KeyStrokes.isAlone(e) && KeyStrokes.digit(e.getCode()) >= 0;
    }
}
