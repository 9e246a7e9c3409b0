package org.feltbok.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary folder that a run holds by a lock inside it. What a killed run left is known by its
 * name and by a lock that nobody holds any more, and is cleared by the next run at the same place;
 * folders of others and of runs that still go on are never touched.
 */
public final class HeldFolder implements AutoCloseable {
    /** Held by the run that the folder belongs to. */
    public static final String LOCK = "lock";

    /**
     * Those of this process: opening and closing a lock once more would let go of it on systems
     * where locks belong to the process.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private static final System.Logger LOG = System.getLogger(HeldFolder.class.getName());

    private final Path path;
    private final FileChannel lock;

    private HeldFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Puts right what a killed run had begun, before its folder goes. */
    @FunctionalInterface
    public interface Repair {
        void of(Path folder) throws IOException;
    }

    /**
     * Clears what killed runs left and makes a folder.
     *
     * @param name beginning of the folder's name
     */
    public static HeldFolder make(Path parent, String name, Repair repair) throws IOException {
        clear(parent, name, repair);
        Path path = Files.createTempDirectory(parent, name).toRealPath();
        OWN.add(path);
        FileChannel lock =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        hold(lock);
        return new HeldFolder(path, lock);
    }

    public Path path() {
        return path;
    }

    private static void clear(Path parent, String name, Repair repair) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(
                        parent, entry -> entry.getFileName().toString().startsWith(name))) {
            all.forEach(left::add);
        }
        for (Path folder : left) {
            Path lock = folder.resolve(LOCK);
            if (Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                    && Files.isWritable(lock)
                    && !OWN.contains(folder.toRealPath())) {
                clear(folder, repair);
            }
        }
    }

    private static void clear(Path folder, Repair repair) {
        try {
            try (FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                if (!hold(lock)) {
                    return;
                }
                repair.of(folder);
            }
            delete(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, folder + " could not be cleared", e);
        }
    }

    /** Whether nobody else holds it. */
    private static boolean hold(FileChannel lock) throws IOException {
        try {
            return Optional.ofNullable(lock.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "held by another run of this program", e);
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
        OWN.remove(path);
        delete(path);
    }
}
