package org.feltbok.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Paths as given on the command line. */
final class CliPaths {
    private CliPaths() {}

    /** A parameter that the parser has made sure of. */
    static Path required(@Nullable Path given) {
        if (given == null) {
            throw new IllegalStateException("parameter not given");
        }
        return given;
    }
}
