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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A small file beside the study that names who has it open, and the number of the last change that
 * was reported as saved. The lock itself is the database's; this says whose it is, so a left-over
 * after a power cut does no harm, and tells at the next opening what should be there.
 *
 * <p>It also names the process. A process of Unix loses its locks on a file as soon as anything in
 * it closes that file, and the file dialogs of Linux look into every file of a folder: the
 * database's lock is gone then, and nobody is told. So a study that a process at work has open is
 * not opened by another one of the same machine, locked or not.
 */
final class HolderFile {
    /**
     * Who has the study open, since when, on which machine.
     *
     * @param process its number and when it started; empty where the machine does not tell
     */
    record Holder(String who, String machine, Instant since, String process) {
        static Holder now(String who, String machine, Instant since) {
            return new Holder(who, machine, since, told(ProcessHandle.current()));
        }

        /** Whether another process of this machine works with the study. */
        boolean isAtWork() {
            String[] told = process.split(" ", 2);
            if (told.length < 2) {
                return false;
            }
            long number = Long.parseLong(told[0]);
            Instant started = Instant.parse(told[1]);
            return number != ProcessHandle.current().pid()
                    && ProcessHandle.of(number)
                            .filter(ProcessHandle::isAlive)
                            .flatMap(p -> p.info().startInstant())
                            .filter(at -> Duration.between(at, started).abs().compareTo(NEAR) < 0)
                            .isPresent();
        }

        static String told(ProcessHandle process) {
            return process.info().startInstant().map(at -> process.pid() + " " + at).orElse("");
        }
    }

    /** When a process started is told by the clock, which may have been set since. */
    private static final Duration NEAR = Duration.ofSeconds(10);

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
                (holder.who()
                                + "\n"
                                + holder.machine()
                                + "\n"
                                + (holder.since() + " " + holder.process()).strip()
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
            String[] since = lines.get(2).split(" ", 2);
            return Optional.of(
                    new Holder(
                            lines.get(0),
                            lines.get(1),
                            Instant.parse(since[0]),
                            since.length < 2 ? "" : since[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Who has the study open in another process of this machine; usually nobody. */
    Optional<Holder> atWork() {
        try {
            return read().filter(Holder::isAtWork);
        } catch (RuntimeException unreadable) {
            // what stands there is not ours
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
