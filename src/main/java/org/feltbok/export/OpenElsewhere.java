package org.feltbok.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a file is open in an office program, by the small file that such a program lays beside
 * it. Where the system itself lets an open file be replaced, its reader would go on with the old
 * one, and write it over the new.
 */
final class OpenElsewhere {
    private OpenElsewhere() {}

    /** The file beside it that says so. */
    static Optional<Path> said(Path file) {
        String name = file.getFileName().toString();
        return Stream.of(
                        // LibreOffice
                        ".~lock." + name + "#",
                        // Excel and PowerPoint, Word with a short name and with a long one
                        "~$" + name,
                        "~$" + name.substring(Math.min(1, name.length())),
                        "~$" + name.substring(Math.min(2, name.length())))
                .map(file::resolveSibling)
                .filter(beside -> Files.exists(beside, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
