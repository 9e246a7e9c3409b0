package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import org.feltbok.shell.kit.Live;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do, for the menus, the keys and the palette.
 *
 * @param key stable name, such as {@code entry.complete}
 * @param textKey text key of what it is called
 * @param place the menu it stands in
 * @param shortcut its key; null = none
 * @param icon Feather icon; null = none
 * @param action what it does, on the user-interface thread
 * @param enabled whether it can be done now
 */
public record Command(
        String key,
        String textKey,
        MenuPlace place,
        @Nullable KeyCombination shortcut,
        @Nullable String icon,
        Runnable action,
        ObservableValue<Boolean> enabled) {

    /** A command without key or icon that can always be done. */
    public static Command of(String key, MenuPlace place, Runnable action) {
        return new Command(key, key, place, null, null, action, Live.constant(true));
    }

    /**
     * @param keys as in {@code Shortcut+G}; see {@link KeyCombination#valueOf}
     */
    public Command withKeys(String keys) {
        return new Command(
                key, textKey, place, KeyCombination.valueOf(keys), icon, action, enabled);
    }

    public Command withIcon(String name) {
        return new Command(key, textKey, place, shortcut, name, action, enabled);
    }

    public Command when(ObservableValue<Boolean> condition) {
        return new Command(key, textKey, place, shortcut, icon, action, condition);
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }
}
