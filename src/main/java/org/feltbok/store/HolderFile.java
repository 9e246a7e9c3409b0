package org.feltbok.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A small file beside the study that names who has it open. The lock itself is the database's; this
 * only says whose it is, so a left-over after a power cut does no harm.
 */
final class HolderFile {
    /** Who has the study open, since when, on which machine. */
    record Holder(String who, String machine, Instant since) {}

    private final Path file;

    HolderFile(Path study) {
        file = study.resolveSibling(study.getFileName() + ".lock");
    }

    void write(Holder holder) {
        try {
            Files.writeString(
                    file,
                    String.join("\n", holder.who(), holder.machine(), holder.since().toString())
                            + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new org.feltbok.base.FaultException(e, "store.not_writable");
        }
    }

    Optional<Holder> read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return Optional.of(new Holder(lines.get(0), lines.get(1), Instant.parse(lines.get(2))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(HolderFile.class.getName())
                    .log(System.Logger.Level.WARNING, "lock file stays", e);
        }
    }
}
