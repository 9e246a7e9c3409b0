package org.feltbok.robot;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.sample.SampleFile;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Study files made for a journey, and what they hold when it is over. */
final class Studies {
    private static final Environment SOMEBODY = Environment.of(() -> "Somebody");

    private Studies() {}

    /** Makes a study file of a folder of plain files. */
    static Path make(Path plain, Path file) {
        Outcome outcome =
                PlainStudies.create(
                        plain,
                        file,
                        PlainParts.all(Clock.systemDefaultZone()),
                        SOMEBODY,
                        Progress.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.faults().toString());
        }
        return file;
    }

    /** The shipped sample as a study file. */
    static Path sample(Path folder) {
        return SampleFile.copy(
                folder.resolve("sample.feltbok"), "Somebody", Clock.systemDefaultZone());
    }

    /** Writes the closed study back to plain files. */
    static Path export(Path file) {
        Path out = file.resolveSibling(file.getFileName() + ".plain");
        try (StudyFile study = StudyFile.open(file, SOMEBODY)) {
            Outcome outcome =
                    PlainStudies.export(
                            study, out, PlainParts.all(Clock.systemDefaultZone()), Progress.NONE);
            if (outcome instanceof Outcome.Refused refused) {
                throw new AssertionError(refused.faults().toString());
            }
        }
        return out;
    }

    /** The responses that the closed study holds, by case, as a plain file writes them. */
    static Map<String, Map<String, String>> responses(Path file) {
        Path responses = export(file).resolve("responses/survey.csv");
        try {
            return Files.exists(responses)
                    ? Comparison.read(Files.readString(responses))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query on the closed study. */
    static List<Map<String, Object>> rows(Path file, String sql) {
        try (StudyFile study = StudyFile.open(file, SOMEBODY)) {
            return study.read(handle -> handle.createQuery(sql).mapToMap().list());
        }
    }
}
