package org.feltbok.responses.ui.rehearse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * By what it is seen that a file was written anew since it was read.
 *
 * @param mark empty if it is not known, and then nothing is the same
 */
record Written(Optional<String> mark) {
    static final Written UNKNOWN = new Written(Optional.empty());

    static Written of(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Written(
                    Optional.of(now.lastModifiedTime() + " " + now.size() + " " + now.fileKey()));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    boolean isSame(Written other) {
        return mark.isPresent() && mark.equals(other.mark);
    }
}
