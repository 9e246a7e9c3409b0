package org.feltbok.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
