package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report's figures into a folder: the workbook, values.csv and pictures. Everything is
 * made in a temporary folder beside and moved into place at the end, so that no file is ever
 * half-written.
 */
public final class ReportWriter {
    static final String VALUES = "values.csv";
    static final String IMAGES = "images";
    private final Texts texts;
    private final ReportOptions options;

    public ReportWriter(Texts texts, ReportOptions options) {
        this.texts = texts;
        this.options = options;
    }

    /**
     * Writes all; a figure that cannot be drawn and a file that is held by another program are told
     * in the result.
     *
     * @throws FaultException when the folder cannot be written; nothing was changed then
     */
    public Written write(List<FigureTable> figures, Path folder, Progress progress) {
        Staging staging = Staging.open(folder);
        try (staging) {
            var faults = new ArrayList<Fault>();
            try (var pictures =
                    new PictureWriter(texts, options, staging.folder().resolve(IMAGES), progress)) {
                figures.forEach(pictures::add);
                boolean done = workbook(figures, staging.folder(), progress);
                values(figures, staging.folder());
                faults.addAll(pictures.finish());
                if (!done || progress.cancelled()) {
                    return new Written(List.of(), List.of(), true);
                }
            }
            progress.report(0, 0, "export.progress.moving");
            List<Path> files = staging.publish(order(figures), faults);
            return new Written(files, List.copyOf(faults), false);
        } catch (IOException e) {
            throw new FaultException(e, "export.fault.folder", folder);
        }
    }

    private boolean workbook(List<FigureTable> figures, Path folder, Progress progress)
            throws IOException {
        try (OutputStream out = open(folder.resolve(options.name() + ".xlsx"))) {
            return new WorkbookWriter(texts, options).write(figures, out, progress);
        }
    }

    private static void values(List<FigureTable> figures, Path folder) throws IOException {
        try (OutputStream out = open(folder.resolve(VALUES))) {
            ValuesCsv.write(figures, out);
        }
    }

    /** The files of a delivery, relative to its folder. */
    private List<Path> order(List<FigureTable> figures) {
        var files = new ArrayList<Path>();
        files.add(Path.of(options.name() + ".xlsx"));
        files.add(Path.of(VALUES));
        for (FigureTable figure : figures) {
            files.add(Path.of(IMAGES, PictureWriter.fileName(figure) + ".png"));
            files.add(Path.of(IMAGES, PictureWriter.fileName(figure) + ".svg"));
        }
        return files;
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
