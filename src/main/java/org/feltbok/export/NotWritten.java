package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says why files could not be written: that a disk is full is told apart from all else. */
public final class NotWritten {
    private static final Logger LOG = LoggerFactory.getLogger(NotWritten.class);

    /** What systems say of a full disk, or of somebody's full share of it. */
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "disk full");

    /** Less is no room for any file. */
    private static final long LEAST_ROOM = 8 * 1024;

    private NotWritten() {}

    /**
     * What is told of a problem.
     *
     * @param otherwise key of what is told if there is room
     * @param place the file or folder that was to be written
     */
    public static FaultException of(Exception problem, String otherwise, Path place) {
        boolean full = saysFull(problem) || isFull(place);
        return new FaultException(problem, full ? "export.fault.full" : otherwise, place);
    }

    /**
     * The same also of what programs throw around it, such as those that pack workbooks; what is
     * told already, or is no matter of files, stays what it is.
     */
    public static RuntimeException orItself(Exception problem, String otherwise, Path at) {
        if (problem instanceof FaultException told) {
            return told;
        }
        boolean isOfFiles = false;
        for (Throwable e = problem; e != null; e = e.getCause()) {
            isOfFiles |= e instanceof IOException;
        }
        return problem instanceof RuntimeException itself && !isOfFiles
                ? itself
                : of(problem, otherwise, at);
    }

    private static boolean saysFull(Exception problem) {
        for (Throwable e = problem; e != null; e = e.getCause()) {
            String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(Path place) {
        for (@Nullable Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    var disk = Files.getFileStore(at);
                    return !disk.isReadOnly() && disk.getUsableSpace() < LEAST_ROOM;
                } catch (IOException e) {
                    LOG.debug("Nothing is known of the disk of {}", at, e);
                    return false;
                }
            }
        }
        return false;
    }
}
