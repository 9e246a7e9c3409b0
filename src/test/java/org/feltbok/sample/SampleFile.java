package org.feltbok.sample;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Copies of the sample study as a study file. It is made of its plain files once for each person
 * and clock in a process of tests, since making it computes every figure.
 */
public final class SampleFile {
    private static final Map<Maker, Path> MADE = new ConcurrentHashMap<>();

    private SampleFile() {}

    /** Makes the sample study, as if this person had made it by this clock. */
    public static Path copy(Path to, String who, Clock clock) {
        try {
            return Files.copy(MADE.computeIfAbsent(new Maker(who, clock), Maker::make), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Maker(String who, Clock clock) {
        Path make() {
            Path file;
            try {
                file = Files.createTempDirectory("feltbok-sample").resolve("sample.feltbok");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file.getParent().toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            Outcome outcome =
                    PlainStudies.create(
                            Path.of("sample-data", "small-municipalities"),
                            file,
                            PlainParts.all(clock),
                            new Environment(clock, () -> who, "pc-1"),
                            Progress.NONE);
            if (outcome instanceof Outcome.Refused refused) {
                throw new AssertionError(refused.faults().toString());
            }
            return file;
        }
    }
}
