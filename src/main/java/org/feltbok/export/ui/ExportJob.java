package org.feltbok.export.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.export.Written;
import org.feltbok.export.data.BookSheets;
import org.feltbok.export.data.DataExport;
import org.feltbok.export.data.DataRecipe;
import org.feltbok.figures.FigureReport;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.Withheld;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.store.Study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what was chosen, from the data as they are when it begins. Runs in the background.
 *
 * @param language of captions, notes and labels
 */
record ExportJob(
        Study file,
        StudyFigures figures,
        Recipe recipe,
        DataRecipe data,
        Language language,
        Path folder) {
    /**
     * A file in place.
     *
     * @param bytes its size
     */
    record Place(Path file, long bytes) {}

    /** What it came to; see {@link Written}. */
    record Result(
            List<Place> files,
            List<Fault> faults,
            boolean cancelled,
            List<Delivered> figures,
            List<Withheld> withheld) {
        /** Nothing was written. */
        static Result stopped() {
            return new Result(List.of(), List.of(), true, List.of(), List.of());
        }
    }

    /**
     * @throws org.feltbok.base.FaultException when the folder cannot be written; nothing was
     *     changed then
     */
    Result run(Progress progress) {
        Texts texts = new Texts(language);
        FigureReport report = figures.report();
        boolean any = report.figures().book().figures().stream().anyMatch(recipe::takes);
        Written written =
                any
                        ? StudyReport.write(
                                report,
                                recipe,
                                BookSheets.of(file, report.figures().data(), recipe, texts),
                                folder,
                                texts,
                                progress)
                        : new Written(List.of(), 0, List.of(), progress.cancelled());
        // what was just computed for the files is not counted again
        List<Delivered> shown =
                written.cancelled() ? List.of() : StudyReport.shown(report, recipe, texts);
        if (data.isNothing() || written.cancelled()) {
            return result(
                    written.files(),
                    written.faults(),
                    written.cancelled(),
                    shown,
                    written.withheld());
        }
        List<Path> files = new ArrayList<>(written.files());
        List<Fault> faults = new ArrayList<>(written.faults());
        try {
            DataExport.Result rows =
                    DataExport.write(file, report.figures().data(), data, folder, texts, progress);
            files.addAll(rows.files());
            faults.addAll(rows.faults());
            return result(
                    files, faults, rows.cancelled() && files.isEmpty(), shown, written.withheld());
        } catch (FaultException e) {
            if (files.isEmpty()) {
                throw e;
            }
            // the figures are in place and stay
            faults.addAll(e.faults());
            return result(files, faults, false, shown, written.withheld());
        }
    }

    private static Result result(
            List<Path> files,
            List<Fault> faults,
            boolean cancelled,
            List<Delivered> shown,
            List<Withheld> withheld) {
        return new Result(
                files.stream().map(ExportJob::place).toList(),
                List.copyOf(faults),
                cancelled,
                shown,
                withheld);
    }

    private static Place place(Path file) {
        try {
            return new Place(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
