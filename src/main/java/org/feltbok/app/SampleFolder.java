package org.feltbok.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the plain files of the sample study lie: in the program's home, or around the place it was
 * started.
 */
public final class SampleFolder {
    private static final Path INSIDE = Path.of("sample-data", "small-municipalities");

    private SampleFolder() {}

    /** Empty if the sample does not come with this program. */
    public static Optional<Path> find() {
        List<Path> starts = new ArrayList<>();
        Optional.ofNullable(System.getProperty("feltbok.home"))
                .map(Path::of)
                .ifPresent(starts::add);
        starts.add(Path.of("").toAbsolutePath());
        programPlace().ifPresent(starts::add);
        return starts.stream().flatMap(SampleFolder::withParents).findFirst();
    }

    private static Stream<Path> withParents(Path start) {
        List<Path> found = new ArrayList<>();
        for (Path p = start; p != null && found.isEmpty(); p = p.getParent()) {
            if (Files.isRegularFile(p.resolve(INSIDE).resolve("study.json"))) {
                found.add(p.resolve(INSIDE));
            }
        }
        return found.stream();
    }

    /**
     * Where the sample as a study file lies if nothing else is said: with this person's data, so
     * that what one tries in it stays.
     */
    static Path usual() {
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

    private static Optional<Path> programPlace() {
        var source = SampleFolder.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
