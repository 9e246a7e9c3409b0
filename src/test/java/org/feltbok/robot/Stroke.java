package org.feltbok.robot;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Map;

/**
 * One stroke: the last key with those before it held down.
 *
 * @param keys in the order in which they go down
 */
public record Stroke(List<KeyCode> keys) {
    private static final Map<Character, KeyCode> MARKS =
            Map.of(
                    ' ', KeyCode.SPACE,
                    '-', KeyCode.MINUS,
                    '.', KeyCode.PERIOD,
                    ',', KeyCode.COMMA,
                    '\n', KeyCode.ENTER);

    public static Stroke of(KeyCode... keys) {
        return new Stroke(List.of(keys));
    }

    /**
     * The stroke that types a letter a–z or A–Z, a digit, a blank, a hyphen, a point or a comma on
     * any latin keyboard.
     */
    public static Stroke of(char c) {
        KeyCode mark = MARKS.get(c);
        if (mark != null) {
            return of(mark);
        }
        KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        if (key == null) {
            throw new IllegalArgumentException("No key types " + c);
        }
        return Character.isUpperCase(c) ? of(KeyCode.SHIFT, key) : of(key);
    }

    @Override
    public String toString() {
        return String.join("+", keys.stream().map(KeyCode::getName).toList());
    }
}
