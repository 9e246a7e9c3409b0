package org.feltbok.export;

import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.render.Examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Writes the examples as a report, to be looked at. */
final class ReportGallery {
    private ReportGallery() {}

    public static void main(String[] args) throws IOException {
        var options =
                ReportOptions.of("Eksempler", "eksempler", Instant.parse("2018-12-14T10:00:00Z"));
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            var written =
                    new ReportWriter(new Texts(Language.NB), options)
                            .write(Examples.all(), Path.of(args[0]), Progress.NONE);
            System.out.println(
                    written.files().size()
                            + " files, "
                            + written.faults()
                            + ", "
                            + (System.nanoTime() - start) / 1_000_000
                            + " ms");
        }
    }
}
