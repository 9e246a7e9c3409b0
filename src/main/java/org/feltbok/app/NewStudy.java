package org.feltbok.app;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/**
 * A study that is sound and made, not yet in its place: all that it is made of is looked at before
 * anybody is asked where the study is to lie. Not used on the user-interface thread.
 *
 * @param place a folder of its own, with nothing else in it
 * @param notes what is worth knowing though the study was made
 */
record NewStudy(Path place, List<Fault> notes) {
    private static final String NAME = "draft.feltbok";

    /**
     * @throws FaultException with every fault of the folder; nothing is left then
     */
    static NewStudy draft(
            Path folder, StudyMaker maker, Environment environment, Progress progress) {
        return draft(file -> maker.make(folder, file, environment, progress));
    }

    /**
     * @param making makes the study as this file, and gives what is worth knowing though it did
     * @throws FaultException with everything that stands in the way; nothing is left then
     */
    static NewStudy draft(Function<Path, List<Fault>> making) {
        Path place = folder();
        try {
            return new NewStudy(place, making.apply(place.resolve(NAME)));
        } catch (RuntimeException e) {
            remove(place);
            throw e;
        }
    }

    /** Puts it where it is to lie, wholly or not at all. */
    List<Fault> settle(Path file) {
        if (Files.exists(file)) {
            discard();
            throw new FaultException("store.exists", file.toString());
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            // the draft may lie on another disk, and only within one is a move whole
            Files.copy(place.resolve(NAME), beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return notes;
        } catch (IOException e) {
            throw new FaultException(e, "store.cannot_create", file.toString());
        } finally {
            remove(beside);
            discard();
        }
    }

    void discard() {
        remove(place.resolve(NAME));
        remove(place);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("feltbok-new");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(NewStudy.class.getName())
                    .log(System.Logger.Level.WARNING, "draft stays", e);
        }
    }
}
