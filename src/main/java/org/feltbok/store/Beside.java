package org.feltbok.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that lie beside a study while it is made, copied or put back, under names that follow from
 * its own: what a killed program left is found and removed the next time.
 */
final class Beside {
    /** A study that is being made. */
    static final String DRAFT = ".new";

    /** A copy that is being written. */
    static final String PART = ".part";

    /** A backup on its way into the study's place. */
    static final String RESTORED = ".restored";

    private Beside() {}

    static Path file(Path study, String ending) {
        return study.resolveSibling(study.getFileName() + ending);
    }

    /** Removes a file with all that the database lays beside it. */
    static void remove(Path file) {
        List.of("", "-wal", "-shm", "-journal", ".lock").forEach(e -> removeOne(file, e));
    }

    static void removeOne(Path file, String ending) {
        try {
            Files.deleteIfExists(file(file, ending));
        } catch (IOException e) {
            System.getLogger(Beside.class.getName())
                    .log(System.Logger.Level.WARNING, "left-over stays", e);
        }
    }

    /** What lies beside a study that somebody has just opened for himself alone is left over. */
    static void removeLeftOvers(Path study) {
        List.of(DRAFT, PART, RESTORED).forEach(ending -> remove(file(study, ending)));
    }
}
