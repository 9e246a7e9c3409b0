package org.feltbok.cli;

import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.StyleFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** A house style from a file. */
final class StyleOption {
    @Option(
            names = "--style",
            paramLabel = "FILE",
            description =
                    "How charts and numbers look: a house style, as the guide describes it. The"
                            + " study's own if left out, else the theme for reports.")
    @Nullable Path file;

    /** The style that is asked for; empty if none is. */
    Optional<HouseStyle> get() {
        return Optional.ofNullable(file).map(StyleFile::read);
    }
}
