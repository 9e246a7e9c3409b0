package org.feltbok.coding.ui;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.PlainPart;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The sample study as far as coders see it. */
public final class SampleTexts {
    private SampleTexts() {}

    public static StudyFile open(Path folder, String who) {
        Environment environment = Environment.of(() -> who);
        List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
        Path file = folder.resolve("sample.feltbok");
        Outcome outcome =
                PlainStudies.create(
                        Path.of("sample-data", "small-municipalities"),
                        file,
                        parts,
                        environment,
                        Progress.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.faults().toString());
        }
        return StudyFile.open(file, environment);
    }
}
