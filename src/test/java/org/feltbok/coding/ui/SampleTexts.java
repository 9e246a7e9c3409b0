package org.feltbok.coding.ui;

import org.feltbok.sample.SampleFile;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.time.Clock;

/** The sample study as far as coders see it. */
public final class SampleTexts {
    private SampleTexts() {}

    public static StudyFile open(Path folder, String who) {
        Environment environment = Environment.of(() -> who);
        Path file = SampleFile.copy(folder.resolve("sample.feltbok"), who, Clock.systemUTC());
        return StudyFile.open(file, environment);
    }
}
