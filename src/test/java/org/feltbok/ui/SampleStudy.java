package org.feltbok.ui;

import org.feltbok.sample.SampleFile;
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
        Path file = SampleFile.copy(folder.resolve("sample.feltbok"), "Marit Aune", CLOCK);
        return StudyFile.open(file, new Environment(CLOCK, () -> "Marit Aune", "pc-1"));
    }
}
