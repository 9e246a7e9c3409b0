package org.feltbok.export.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.ReportOptions;
import org.feltbok.export.ReportWriter;
import org.feltbok.export.Written;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.LiveFigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the chosen figures from the data as they are now and writes them. Runs in the
 * background.
 */
final class ExportJob {
    private final LiveFigures figures;
    private final ExportChoice choice;
    private final String name;
    private final Instant now;

    /**
     * A file in place.
     *
     * @param bytes its size
     */
    record Place(Path file, long bytes) {}

    /** What it came to; see {@link Written}. */
    record Result(List<Place> files, List<Fault> faults, boolean cancelled) {}

    /**
     * @param figures in any language
     * @param name of the workbook, without ending
     */
    ExportJob(LiveFigures figures, ExportChoice choice, String name, Instant now) {
        this.figures = figures;
        this.choice = choice;
        this.name = name;
        this.now = now;
    }

    /**
     * @throws FaultException when the folder cannot be written; nothing was changed then
     */
    Result run(Progress progress) {
        Texts texts = new Texts(choice.language());
        List<Fault> faults = new ArrayList<>();
        List<ExportChoice.Ready> ready = compute(figures.in(texts), faults, progress);
        if (progress.cancelled()) {
            return new Result(List.of(), List.of(), true);
        }
        String title = figures.study().title().in(choice.language());
        var options =
                new ReportOptions(
                        title, name, now, choice.pixels(), choice.dpi(), choice.captions());
        Written written =
                new ReportWriter(texts, options)
                        .write(choice.delivery(ready), choice.folder(), progress);
        faults.addAll(written.faults());
        return new Result(
                written.files().stream().map(ExportJob::place).toList(),
                faults,
                written.cancelled());
    }

    /** A figure that cannot be computed is told; the others are written. */
    private List<ExportChoice.Ready> compute(
            LiveFigures current, List<Fault> faults, Progress progress) {
        FigureBook book = current.book();
        List<FigureSpec> specs = book.figures().stream().filter(choice::takes).toList();
        List<ExportChoice.Ready> ready = new ArrayList<>();
        for (int i = 0; i < specs.size() && !progress.cancelled(); i++) {
            FigureSpec spec = specs.get(i);
            progress.report(i, specs.size(), "delivery.progress.computing", spec.key());
            try {
                ready.add(new ExportChoice.Ready(spec.kind(), current.compute(spec, book).table()));
            } catch (FaultException e) {
                e.faults()
                        .forEach(
                                f ->
                                        faults.add(
                                                new Fault(
                                                        Fault.Place.file(spec.key()),
                                                        f.key(),
                                                        f.args())));
            }
        }
        return ready;
    }

    private static Place place(Path file) {
        try {
            return new Place(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
