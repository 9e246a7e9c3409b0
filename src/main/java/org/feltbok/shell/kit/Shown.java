package org.feltbok.shell.kit;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** How a choice is called in a box of choices that nobody types into. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> name;

    private Shown(Function<T, String> name) {
        this.name = name;
    }

    public static <T> Shown<T> by(Function<T, String> name) {
        return new Shown<>(name);
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : name.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
    }
}
