package org.feltbok.export;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a text document is made of.
 *
 * @param template whose page, styles, headers and footers it has; empty = the program's own
 * @param pictures whether charts are pictures, and not Word's own
 */
public record WordForm(Optional<Path> template, boolean pictures) {
    /** On the program's own paper, with charts that Word can edit. */
    public static final WordForm USUAL = new WordForm(Optional.empty(), false);
}
