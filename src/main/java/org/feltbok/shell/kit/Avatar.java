package org.feltbok.shell.kit;

import javafx.scene.control.Label;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person as a coloured disc with initials; the same name always has the same colour. */
public final class Avatar extends Label {
    private static final int COLOURS = 6;

    public Avatar(String name) {
        super(initials(name));
        getStyleClass().addAll("fb-avatar", "fb-avatar-" + Math.floorMod(name.hashCode(), COLOURS));
        Icons.named(this, name);
    }

    /** First letters of the first and the last word, in capitals; one letter for one word. */
    public static String initials(String name) {
        String[] words =
                Arrays.stream(name.trim().split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        if (words.length == 0) {
            return "?";
        }
        var ends =
                words.length == 1
                        ? new String[] {words[0]}
                        : new String[] {words[0], words[words.length - 1]};
        return Arrays.stream(ends)
                .map(w -> new String(Character.toChars(w.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
