package org.feltbok.app;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the study file of the sample lies: with this person's data, so that what one tries in it
 * stays.
 */
final class SamplePlace {
    private SamplePlace() {}

    static Path file() {
        return folder().resolve("small-municipalities.feltbok");
    }

    private static Path folder() {
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String appData = System.getenv("APPDATA");
        if (os.contains("win") && appData != null) {
            return Path.of(appData, "Feltbok", "sample");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Feltbok", "sample");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        Path data = xdg == null || xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg);
        return data.resolve("feltbok").resolve("sample");
    }
}
