package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.PdfPage;
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
     * @param item the figure, alone
     * @param file ends in .png, .svg, .pdf, .xlsx or .docx
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static void write(
            WordItem item, Texts texts, HouseStyle style, Instant asOf, Path file) {
        FigureTable figure = item.table();
        Recipe recipe = Recipe.WHOLE.with(style);
        var options = new ReportOptions(figure.caption(), figure.id(), asOf, "", recipe);
        Staging.file(file, made -> make(item, texts, options, made));
    }

    private static void make(WordItem item, Texts texts, ReportOptions options, Path file)
            throws IOException {
        FigureTable figure = item.table();
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
            } else if (name.endsWith(".docx")) {
                new WordWriter(texts, options).write(item, out);
            } else if (name.endsWith(".pdf")) {
                PdfPage.write(
                        chart,
                        options.imageWidth(),
                        options.asOf(),
                        texts.locale().toLanguageTag(),
                        out);
            } else {
                PngWriter.write(chart, options.imageWidth(), options.dpi(), out);
            }
        }
    }
}
