package org.feltbok.export.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.export.Written;
import org.feltbok.figures.StudyFigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was chosen, from the data as they are when it begins. Runs in the background.
 *
 * @param language of captions, notes and labels
 */
record ExportJob(StudyFigures figures, Recipe recipe, Language language, Path folder) {
    /**
     * A file in place.
     *
     * @param bytes its size
     */
    record Place(Path file, long bytes) {}

    /** What it came to; see {@link Written}. */
    record Result(List<Place> files, List<Fault> faults, boolean cancelled) {}

    /**
     * @throws org.feltbok.base.FaultException when the folder cannot be written; nothing was
     *     changed then
     */
    Result run(Progress progress) {
        Written written =
                StudyReport.write(figures.report(), recipe, folder, new Texts(language), progress);
        return new Result(
                written.files().stream().map(ExportJob::place).toList(),
                written.faults(),
                written.cancelled());
    }

    private static Place place(Path file) {
        try {
            return new Place(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
