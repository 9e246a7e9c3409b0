package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A study as plain files, each with all that stands in it, to be compared. */
public final class PlainTexts {
    private PlainTexts() {}

    /**
     * @param to a folder that is not there yet
     */
    public static Map<String, String> of(StudyFile study, Path to) {
        assertThat(
                        PlainStudies.export(
                                study,
                                to,
                                PlainParts.all(study.environment().clock()),
                                Progress.NONE))
                .isInstanceOf(Outcome.Done.class);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(to)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                // one sign a byte, whatever the file holds
                files.put(
                        to.relativize(each).toString(),
                        Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
