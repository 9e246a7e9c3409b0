package org.feltbok.shell.spi;

import org.feltbok.base.text.Texts;

import java.util.List;

/**
 * A text that is put into the language of the window when it is shown.
 *
 * @param key text key; empty = nothing to say
 */
public record Phrase(String key, List<Object> args) {
    public static final Phrase NONE = new Phrase("", List.of());

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    public String in(Texts texts) {
        return key.isEmpty() ? "" : texts.get(key, args.toArray());
    }
}
