package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder inside the target, whose files are moved into place when all are ready. */
final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private final Path target;
    private final Path folder;

    private Staging(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** Makes the target folder if needed. */
    static Staging open(Path target) {
        try {
            Files.createDirectories(target);
            return new Staging(target, Files.createTempDirectory(target, ".feltbok-"));
        } catch (IOException e) {
            throw new FaultException(e, "export.fault.folder", target);
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * Moves files into place, over older ones.
     *
     * @param files relative; those that were not made are passed over
     * @param faults gets one for each file that could not be replaced
     * @return the files in place
     */
    List<Path> publish(List<Path> files, List<Fault> faults) {
        var there = new ArrayList<Path>();
        for (Path file : files) {
            Path made = folder.resolve(file.toString());
            if (!Files.exists(made)) {
                continue;
            }
            Path place = target.resolve(file.toString());
            try {
                Files.createDirectories(place.toAbsolutePath().getParent());
                move(made, place);
                there.add(place);
            } catch (IOException e) {
                LOG.warn("{} could not be replaced", place, e);
                faults.add(Fault.at(Fault.Place.none(), "export.fault.file", place.toString()));
            }
        }
        return List.copyOf(there);
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
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
