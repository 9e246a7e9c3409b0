package org.feltbok.app;

import org.feltbok.base.FaultException;
import org.feltbok.shell.settings.SettingsFile;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where one person's settings and sample study lie: in a folder that is named on the command line
 * or in the environment, so that two people or a test can be kept apart, else where the system
 * keeps such things.
 */
record Places(Path settings, Path sample) {
    /** The option of the command line. */
    static final String OPTION = "--settings";

    /** The variable of the environment, for what starts the program without options. */
    static final String VARIABLE = "FELTBOK_SETTINGS";

    private static final String SAMPLE = "small-municipalities.feltbok";

    /**
     * @param args the whole command line; its option goes before the variable
     * @param variable value of the variable; null or blank = not set
     */
    static Places of(String[] args, @Nullable String variable) {
        Optional<String> named =
                option(args, OPTION)
                        .or(() -> Optional.ofNullable(variable).filter(v -> !v.isBlank()));
        return named.map(Path::of).map(Places::in).orElseGet(Places::usual);
    }

    /** What stands after an option on a command line that is not read for good yet. */
    static Optional<String> option(String[] args, String option) {
        List<String> given = Arrays.asList(args);
        int at = given.indexOf(option);
        if (at >= 0 && at + 1 < given.size()) {
            return Optional.of(given.get(at + 1));
        }
        return given.stream()
                .filter(a -> a.startsWith(option + "="))
                .map(a -> a.substring(option.length() + 1))
                .findFirst();
    }

    private static Places in(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return new Places(
                whole.resolve(SettingsFile.NAME), whole.resolve("sample").resolve(SAMPLE));
    }

    private static Places usual() {
        return new Places(SettingsFile.usual(), SampleFolder.usual().resolve(SAMPLE));
    }

    /**
     * @throws FaultException if the settings cannot lie there
     */
    Places checked() {
        @Nullable Path folder = settings.toAbsolutePath().getParent();
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FaultException("app.settings_folder", folder.toString());
        }
        return this;
    }
}
