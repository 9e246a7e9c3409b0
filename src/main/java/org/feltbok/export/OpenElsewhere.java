package org.feltbok.export;

import org.feltbok.base.FaultException;

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

    /**
     * Refuses to go on if a file that is there is open elsewhere.
     *
     * @throws FaultException naming it and the file beside it that says so
     */
    static void refuse(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            said(file)
                    .ifPresent(
                            beside -> {
                                throw new FaultException(
                                        "export.fault.open", file, beside.getFileName());
                            });
        }
    }

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
