package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A small file beside the study that names who has it open, and the number of the last change that
 * was reported as saved. The lock itself is the database's; this only says whose it is, so a
 * left-over after a power cut does no harm, and tells at the next opening what should be there.
 */
final class HolderFile {
    /** Who has the study open, since when, on which machine. */
    record Holder(String who, String machine, Instant since) {}

    private final Path file;
    private @Nullable FileChannel channel;
    private long numberAt;
    private @Nullable Holder mine;

    HolderFile(Path study) {
        file = Beside.file(study, ".lock");
    }

    /**
     * @param last number of the last change in the study
     */
    void write(Holder holder, long last) {
        byte[] text =
                (String.join("\n", holder.who(), holder.machine(), holder.since().toString())
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        numberAt = text.length;
        mine = holder;
        try {
            FileChannel open =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
            channel = open;
            open.write(ByteBuffer.wrap(text), 0);
        } catch (IOException e) {
            throw new FaultException(e, "store.not_writable");
        }
        saved(last);
    }

    /** Notes the number of a change that is on the disk. Not waited for: it may lag, never lead. */
    void saved(long change) {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        String line = String.format(Locale.ROOT, "%019d%n", change);
        try {
            open.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), numberAt);
        } catch (IOException e) {
            // without room for these few bytes the change is saved all the same
            log(System.Logger.Level.DEBUG, "the last change is not noted", e);
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

    /** The last change reported as saved by whoever had the study open; empty if nobody says. */
    OptionalLong lastSaved() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return OptionalLong.of(Long.parseLong(lines.get(3)));
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /** Lets go; a file that somebody else has written meanwhile stays. */
    void remove() {
        try {
            FileChannel open = channel;
            channel = null;
            if (open != null) {
                open.close();
            }
            if (mine == null || read().filter(h -> !h.equals(mine)).isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log(System.Logger.Level.WARNING, "lock file stays", e);
        }
    }

    private static void log(System.Logger.Level level, String what, IOException e) {
        System.getLogger(HolderFile.class.getName()).log(level, what, e);
    }
}
