package org.feltbok.figures.ui;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the file lies that is on the clipboard: in a folder that only its owner can read, until
 * another is copied or the program ends.
 */
final class CopiedFile {
    private static final Logger LOG = LoggerFactory.getLogger(CopiedFile.class);
    private @Nullable Path last;

    /** A place for the next; the file before it is no more. */
    synchronized Path next(String name) {
        Path before = last;
        if (before != null) {
            drop(before);
        }
        try {
            Path folder = Files.createTempDirectory("feltbok-");
            Path file = folder.resolve(name);
            // in the order in which they can go, the last that is named first
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            last = file;
            return file;
        } catch (IOException e) {
            throw new FaultException(e, "figurelist.copied.no_place");
        }
    }

    /** One that another program holds open goes when the program ends. */
    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            LOG.debug("{} stays until the program ends", file, e);
        }
    }
}
