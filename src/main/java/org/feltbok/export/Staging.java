package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A temporary folder inside the target, whose files are moved into place when all are ready: all of
 * them or none. What a killed run left is put right by the next one that writes into the same
 * folder: files that it had already moved go back, and its folder goes.
 *
 * <p>Inside the folder lie the new files, the old ones that they replace, a lock that its run
 * holds, and, only while files are moved, the list of them.
 */
final class Staging implements AutoCloseable {
    /** Beginning of the folder's name. */
    static final String NAME = ".feltbok-export-";

    /** Held by the run that the folder belongs to. */
    static final String LOCK = "lock";

    /** Files that are being moved, one a line. */
    static final String MOVING = "moving";

    static final String NEW = "new";
    static final String OLD = "old";

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private final Path target;
    private final Path folder;
    private final FileChannel lock;

    private Staging(Path target, Path folder, FileChannel lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the target folder if needed and clears what killed runs left in it. */
    static Staging open(Path target) {
        try {
            Files.createDirectories(target);
            clear(target);
            Path folder = Files.createTempDirectory(target, NAME);
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            hold(lock);
            Files.createDirectory(folder.resolve(NEW));
            return new Staging(target, folder, lock);
        } catch (IOException e) {
            throw new FaultException(e, "export.fault.folder", target);
        }
    }

    /** Where the new files are made. */
    Path folder() {
        return folder.resolve(NEW);
    }

    /**
     * Moves files into place, over older ones.
     *
     * @param files relative; those that were not made are passed over
     * @return the files in place
     * @throws FaultException naming a file that cannot be replaced; all files are as before then
     */
    List<Path> publish(List<Path> files) throws IOException {
        List<Path> made =
                files.stream().filter(f -> Files.exists(folder().resolve(f.toString()))).toList();
        Files.write(folder.resolve(MOVING), made.stream().map(Path::toString).toList());
        List<Path> there = new ArrayList<>();
        for (Path file : made) {
            Path place = target.resolve(file.toString());
            try {
                replace(file, place);
                there.add(place);
            } catch (IOException e) {
                LOG.debug("{} could not be replaced", place, e);
                takeBack(target, folder);
                throw new FaultException(
                        List.of(
                                Fault.at(
                                        Fault.Place.none(),
                                        "export.fault.file",
                                        place.toString())));
            }
        }
        Files.delete(folder.resolve(MOVING));
        return List.copyOf(there);
    }

    private void replace(Path file, Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a folder has the name of a file: " + place);
        }
        Files.createDirectories(place.toAbsolutePath().getParent());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Path old = folder.resolve(OLD).resolve(file.toString());
            Files.createDirectories(old.getParent());
            move(place, old);
        }
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

    /** Only folders that this program made, and no run holds any more. */
    private static void clear(Path target) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(target, NAME + "*")) {
            all.forEach(left::add);
        }
        for (Path folder : left) {
            if (Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
                clear(target, folder);
            }
        }
    }

    private static void clear(Path target, Path folder) {
        try {
            try (FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                if (!hold(lock)) {
                    return;
                }
                takeBack(target, folder);
            }
            delete(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be cleared", folder, e);
        }
    }

    /** Whether nobody else holds it. */
    private static boolean hold(FileChannel lock) throws IOException {
        try {
            return Optional.ofNullable(lock.tryLock()).isPresent();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            LOG.debug("Held by another export of this program", e);
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }
}
