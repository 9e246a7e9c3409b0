package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.HeldFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder inside the target, whose files are moved into place when all are ready: all of
 * them or none. What a killed run left is put right by the next one that writes into the same
 * folder: files that it had already moved go back, and its folder goes.
 *
 * <p>Inside the folder lie the new files, the old ones that they replace or that go, a lock that
 * its run holds, and, only while files are moved, the lists of them.
 */
public final class Staging implements AutoCloseable {
    /** Beginning of the folder's name. */
    static final String NAME = ".feltbok-export-";

    /** Files that are being moved, one a line. */
    static final String MOVING = "moving";

    /** Files that are being taken away, one a line. */
    static final String GOING = "going";

    static final String NEW = "new";
    static final String OLD = "old";

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private final Path target;
    private final Path folder;
    private final HeldFolder held;

    private Staging(Path target, HeldFolder held) {
        this.target = target;
        this.held = held;
        folder = held.path();
    }

    /** Makes the target folder if needed and clears what killed runs left in it. */
    public static Staging open(Path target) {
        try {
            Files.createDirectories(target);
            HeldFolder held = HeldFolder.make(target, NAME, left -> takeBack(target, left));
            Files.createDirectory(held.path().resolve(NEW));
            return new Staging(target, held);
        } catch (IOException e) {
            throw NotWritten.of(e, "export.fault.folder", target);
        }
    }

    /** How one file is made. */
    @FunctionalInterface
    public interface Making {
        /**
         * @param file where it is to be made; nothing is put in place if nothing stands there
         */
        void make(Path file) throws IOException;
    }

    /**
     * Makes one file beside the place it is to have, and then puts it there.
     *
     * @return whether one was made
     * @throws FaultException when it cannot be written; an older one is unchanged then
     */
    public static boolean file(Path file, Making making) {
        Path name = file.getFileName();
        if (name == null) {
            throw new FaultException("export.fault.file", file);
        }
        try (Staging staging = open(file.toAbsolutePath().resolveSibling(".").normalize())) {
            refuseOpen(staging.target.resolve(name));
            making.make(staging.folder().resolve(name));
            return !staging.publish(List.of(name)).isEmpty();
        } catch (IOException | RuntimeException e) {
            throw NotWritten.orItself(e, "export.fault.file", file);
        }
    }

    /** Where the new files are made. */
    public Path folder() {
        return folder.resolve(NEW);
    }

    /**
     * Asks before a file is made whether it could take the place of an older one, so that nobody
     * waits in vain; it is asked again when it does.
     *
     * @throws FaultException if the older one is open in another program
     */
    public static void refuseOpen(Path file) {
        OpenElsewhere.refuse(file);
    }

    /**
     * Moves files into place, over older ones.
     *
     * @param files relative; those that were not made are passed over
     * @return the files in place
     * @throws FaultException naming a file that cannot be replaced; all files are as before then
     */
    public List<Path> publish(List<Path> files) throws IOException {
        return publish(files, List.of());
    }

    /**
     * As {@link #publish(List)}, and takes other files away.
     *
     * @param gone relative; those that are not there are passed over
     */
    List<Path> publish(List<Path> files, List<Path> gone) throws IOException {
        List<Path> made =
                files.stream().filter(f -> Files.exists(folder().resolve(f.toString()))).toList();
        Files.write(folder.resolve(GOING), gone.stream().map(Path::toString).toList());
        Files.write(folder.resolve(MOVING), made.stream().map(Path::toString).toList());
        List<Path> there = new ArrayList<>();
        for (Path file : made) {
            Path place = target.resolve(file.toString());
            orAsBefore(place, () -> replace(file, place));
            there.add(place);
        }
        for (Path file : gone) {
            Path place = target.resolve(file.toString());
            orAsBefore(place, () -> takeAway(file, place));
        }
        Files.delete(folder.resolve(MOVING));
        for (Path file : gone) {
            removeIfEmpty(target, target.resolve(file.toString()).getParent());
        }
        return List.copyOf(there);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void orAsBefore(Path place, Step step) throws IOException {
        try {
            step.run();
        } catch (IOException | FaultException e) {
            LOG.debug("{} could not be replaced", place, e);
            takeBack(target, folder);
            throw e instanceof FaultException told
                    ? told
                    : new FaultException(
                            List.of(
                                    Fault.at(
                                            Fault.Place.none(),
                                            "export.fault.file",
                                            place.toString())));
        }
    }

    private void takeAway(Path file, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            // it may have been opened while the new one was made
            OpenElsewhere.refuse(place);
            Path old = folder.resolve(OLD).resolve(file.toString());
            Files.createDirectories(old.getParent());
            move(place, old);
        }
    }

    private void replace(Path file, Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a folder has the name of a file: " + place);
        }
        Files.createDirectories(place.toAbsolutePath().getParent());
        takeAway(file, place);
        move(folder().resolve(file.toString()), place);
    }

    /** Puts everything back as it was before files were moved; does nothing if none were. */
    private static void takeBack(Path target, Path folder) throws IOException {
        Path list = folder.resolve(MOVING);
        if (!Files.exists(list)) {
            return;
        }
        for (String file : Files.readAllLines(list)) {
            Path place = target.resolve(file);
            Path old = folder.resolve(OLD).resolve(file);
            boolean moved = !Files.exists(folder.resolve(NEW).resolve(file));
            if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                move(old, place);
            } else if (moved) {
                Files.deleteIfExists(place);
                removeIfEmpty(target, place.getParent());
            }
        }
        if (Files.exists(folder.resolve(GOING))) {
            for (String file : Files.readAllLines(folder.resolve(GOING))) {
                Path old = folder.resolve(OLD).resolve(file);
                if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                    move(old, target.resolve(file));
                }
            }
        }
        Files.delete(list);
    }

    private static void removeIfEmpty(Path target, @Nullable Path parent) throws IOException {
        if (parent != null && !parent.equals(target) && Files.isDirectory(parent)) {
            try (Stream<Path> content = Files.list(parent)) {
                if (content.findAny().isEmpty()) {
                    Files.delete(parent);
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.debug("No atomic move for {}", to, e);
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
