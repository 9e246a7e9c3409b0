package org.feltbok.tabular;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a text file are read: what was chosen, or what was seen. What is left empty is
 * seen from the file.
 */
public record ReadAs(Optional<Charset> charset, Optional<Character> separator) {
    /** Everything as it seems to be. */
    public static final ReadAs SEEN = new ReadAs(Optional.empty(), Optional.empty());

    /** What files are written in. */
    public static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1252"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("x-MacRoman"));

    /** What may stand between cells. */
    public static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /**
     * @param chosen null = as it seems to be
     */
    public ReadAs charset(@Nullable Charset chosen) {
        return new ReadAs(Optional.ofNullable(chosen), separator);
    }

    /**
     * @param chosen null = as it seems to be
     */
    public ReadAs separator(@Nullable Character chosen) {
        return new ReadAs(charset, Optional.ofNullable(chosen));
    }
}
