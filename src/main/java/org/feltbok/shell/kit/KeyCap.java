package org.feltbok.shell.kit;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key as it is printed on the keyboard, beside what it does. */
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("fb-key");
        setMinWidth(USE_PREF_SIZE);
    }

    public static KeyCap of(KeyCombination keys) {
        return new KeyCap(text(keys));
    }

    /** As people write it: {@code Ctrl+K}. */
    public static String text(KeyCombination keys) {
        return keys.getDisplayText();
    }
}
