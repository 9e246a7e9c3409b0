package org.feltbok.store;

import org.feltbok.base.HeldFolder;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The driver unpacks the database's native library into the temporary folder at each start and
 * leaves it there when the program is killed. Here it gets a folder of its own, which goes at the
 * end of the program, or at the next start if it was killed. Whoever names a folder by the driver's
 * own option, {@code -Dorg.sqlite.tmpdir}, keeps it.
 */
final class NativeLibrary {
    private static final String OPTION = "org.sqlite.tmpdir";
    private static final String FOLDER = "feltbok-sqlite-";

    private NativeLibrary() {}

    /** Before the first connection. */
    static void place() {
        if (System.getProperty(OPTION) != null) {
            return;
        }
        try {
            HeldFolder held =
                    HeldFolder.make(
                            Path.of(System.getProperty("java.io.tmpdir")), FOLDER, left -> {});
            System.setProperty(OPTION, held.path().toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(held), "clearing"));
        } catch (IOException e) {
            // the driver's own way works as well
            log(e);
        }
    }

    private static void remove(HeldFolder held) {
        try {
            held.close();
        } catch (IOException e) {
            // where a library in use cannot be removed, the next start does it
            log(e);
        }
    }

    private static void log(IOException e) {
        System.getLogger(NativeLibrary.class.getName())
                .log(System.Logger.Level.DEBUG, "the library's folder", e);
    }
}
