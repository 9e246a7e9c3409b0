package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.feltbok.base.HeldFolder;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Another file of a study, read as it stands and never written: what is read is a copy of it in a
 * folder of its own, brought to this program's format there.
 */
public final class OtherCopy {
    private static final String HELD = "feltbok-copy-";
    private static final String LOG = "-wal";
    private static final Pattern SPOILED = Pattern.compile("store\\.(damaged|lost).*");

    private OtherCopy() {}

    /**
     * @param work the handle must not be kept
     * @throws FaultException if it is no study, or one that cannot be read
     */
    public static <T> T read(Path file, Environment environment, Function<Handle, T> work) {
        Header.read(file);
        Path held = Path.of(System.getProperty("java.io.tmpdir"));
        try (HeldFolder folder = HeldFolder.make(held, HELD, left -> {})) {
            Path copy = folder.path().resolve("copy.feltbok");
            Files.copy(file, copy);
            // what was written last may not stand in the file itself yet
            Path log = file.resolveSibling(file.getFileName() + LOG);
            if (Files.exists(log)) {
                Files.copy(log, copy.resolveSibling(copy.getFileName() + LOG));
            }
            try (StudyFile study = StudyFile.open(copy, environment)) {
                return study.read(work);
            } catch (FaultException e) {
                // it is the file that people know, not the copy of it, that they have to look at
                throw e.faults().stream().anyMatch(f -> SPOILED.matcher(f.key()).matches())
                        ? Opening.damaged(file, environment)
                        : e;
            }
        } catch (IOException e) {
            throw new FaultException(e, "store.not_readable", file.toString());
        }
    }
}
