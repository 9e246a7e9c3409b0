package org.feltbok.ui;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The sample study as a study file, for pictures and journeys. */
public final class SampleStudy {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2018-12-14T13:32:07Z"), ZoneId.of("Europe/Oslo"));

    private SampleStudy() {}

    /** Makes it in the folder and opens it. */
    public static StudyFile open(Path folder) {
        Path file = folder.resolve("sample.feltbok");
        var environment = new Environment(CLOCK, () -> "Marit Aune", "pc-1");
        Path plain = Path.of("sample-data", "small-municipalities");
        Outcome outcome =
                PlainStudies.create(plain, file, PlainParts.all(CLOCK), environment, Progress.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.faults().toString());
        }
        return StudyFile.open(file, environment);
    }
}
