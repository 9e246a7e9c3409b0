package org.feltbok.app;

import org.feltbok.base.FaultException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows folders in the system's own program for files. Not used on the user-interface thread. */
final class Folders {
    private Folders() {}

    /**
     * @throws FaultException if the system has none
     */
    static Path show(Path folder) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String program = os.contains("win") ? "explorer" : os.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(program, folder.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return folder;
        } catch (IOException e) {
            throw new FaultException(e, "app.no_folder_view", folder.toString());
        }
    }
}
