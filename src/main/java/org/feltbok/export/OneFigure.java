package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.PngWriter;
import org.feltbok.figures.render.SvgWriter;
import org.feltbok.figures.style.HouseStyle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes a single figure to a file, in the form that the file's ending names. */
public final class OneFigure {
    private OneFigure() {}

    /**
     * Writes it beside first and then into place.
     *
     * @param style of charts and numbers, as the whole report has it
     * @param asOf when the study was changed last
     * @param file ends in .png, .svg or .xlsx
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static void write(
            FigureTable figure, Texts texts, HouseStyle style, Instant asOf, Path file) {
        Recipe recipe = Recipe.WHOLE.with(style);
        var options = new ReportOptions(figure.caption(), figure.id(), asOf, "", recipe);
        Staging.file(file, made -> make(figure, texts, options, made));
    }

    private static void make(FigureTable figure, Texts texts, ReportOptions options, Path file)
            throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var chart =
                FigureChart.of(figure, options.style(), texts.locale())
                        .titled(options.captions())
                        .padded(12);
        if (name.endsWith(".svg")) {
            try (var out = Files.newBufferedWriter(file)) {
                SvgWriter.write(chart, options.imageWidth(), out);
            }
            return;
        }
        try (OutputStream out = ReportWriter.open(file)) {
            if (name.endsWith(".xlsx")) {
                new WorkbookWriter(texts, options).write(List.of(figure), out, Progress.NONE);
            } else {
                PngWriter.write(chart, options.imageWidth(), options.dpi(), out);
            }
        }
    }
}
