package org.feltbok.shell.spi;

import org.feltbok.base.text.Texts;

import java.util.List;

/**
 * A text that is put into the language of the window when it is shown.
 *
 * @param key text key; empty = nothing to say
 * @param args phrases and {@link Part}s among them are put into that language too
 */
public record Phrase(String key, List<Object> args) {
    public static final Phrase NONE = new Phrase("", List.of());

    /** What is worded by itself when the text that it stands in is shown. */
    @FunctionalInterface
    public interface Part {
        String in(Texts texts);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    public String in(Texts texts) {
        return key.isEmpty()
                ? ""
                : texts.get(key, args.stream().map(a -> worded(a, texts)).toArray());
    }

    private static Object worded(Object arg, Texts texts) {
        return switch (arg) {
            case Phrase phrase -> phrase.in(texts);
            case Part part -> part.in(texts);
            default -> arg;
        };
    }
}
