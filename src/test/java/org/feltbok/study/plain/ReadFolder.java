package org.feltbok.study.plain;

import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of plain files and some of the parts that read it, for tests of single parts. */
public final class ReadFolder {
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private final Path place;
    private final List<PlainPart> parts;

    /**
     * @param place an empty folder
     * @param parts in the order of reading; the study itself is read before them
     */
    public ReadFolder(Path place, PlainPart... parts) {
        this.place = place;
        this.parts = Stream.concat(Stream.of(new StudyPart(CLOCK)), Stream.of(parts)).toList();
        put(
                "study.json",
                "{\"format\": 1, \"id\": \"t\", \"title\": \"Prøve\", \"language\": \"nb\"}");
    }

    /** Puts a file into the folder. */
    public ReadFolder put(String name, String text) {
        Path path = place.resolve("in").resolve(name);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What is wrong with it: file, row, column, key of the fault and what it names. */
    public List<String> told() {
        PlainFaults faults = new PlainFaults();
        read(faults);
        return faults.list().stream()
                .map(
                        f ->
                                "%s %s %s %s%s"
                                        .formatted(
                                                f.place().file(),
                                                f.place().row(),
                                                f.place().column(),
                                                f.key(),
                                                f.args()))
                .toList();
    }

    private List<PlainPart.Prepared> read(PlainFaults faults) {
        PlainFolder folder = new PlainFolder(place.resolve("in"));
        PlainContext context = new PlainContext(Map.of()).in(folder::has);
        List<PlainPart.Prepared> prepared = new ArrayList<>();
        parts.forEach(p -> prepared.add(p.read(folder, context, faults)));
        return prepared;
    }

    /** A study of the folder, which must be sound. */
    public StudyFile study() {
        PlainFaults faults = new PlainFaults();
        List<PlainPart.Prepared> prepared = read(faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(told().toString());
        }
        return StudyFile.create(
                place.resolve("t.feltbok"),
                new Environment(CLOCK, () -> "Marit", "pc"),
                new Made(prepared));
    }

    /** The files that the parts write of a study. */
    public Map<String, String> written(StudyFile file) {
        Path out = place.resolve("out");
        PlainFolderWriter writer = new PlainFolderWriter(out, "t");
        file.read(
                h -> {
                    parts.forEach(p -> p.export(h, writer));
                    return true;
                });
        writer.finish();
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            java.util.stream.Collectors.toMap(
                                    f -> out.relativize(f).toString().replace('\\', '/'),
                                    ReadFolder::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Made(List<PlainPart.Prepared> parts) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public boolean undoable() {
            return false;
        }

        @Override
        public void apply(UnitOfWork work) {
            parts.forEach(p -> p.write(work));
        }
    }
}
