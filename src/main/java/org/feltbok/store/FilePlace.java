package org.feltbok.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The file that stood at a path when it was opened; a path may come to name another one, or none.
 */
final class FilePlace {
    private final Path path;
    private final @Nullable Object key;

    FilePlace(Path path) {
        this.path = path;
        key = key();
    }

    /**
     * The file system's identity of the file; null where it has none. (Windows has none to give,
     * but does not let an open file be moved either.)
     */
    private @Nullable Object key() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether the path still names that file. */
    boolean holds() {
        return Files.exists(path) && Objects.equals(key, key());
    }
}
