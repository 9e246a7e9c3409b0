package org.feltbok.export;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Workbooks of figures as they are delivered, read back; the figure's sheet is the second. */
final class Workbooks {
    static final Instant DATE = Instant.parse("2018-12-14T10:00:00Z");

    private Workbooks() {}

    static byte[] written(Language language, ReportOptions options, List<FigureTable> figures)
            throws IOException {
        var out = new ByteArrayOutputStream();
        if (!new WorkbookWriter(new Texts(language), options).write(figures, out, Progress.NONE)) {
            throw new AssertionError("The workbook was not written");
        }
        return out.toByteArray();
    }

    static byte[] delivered(FigureTable figure) throws IOException {
        return written(Language.NB, usual(), List.of(figure));
    }

    /** The workbook of one figure, in bokmål. */
    static XSSFWorkbook of(FigureTable figure) throws IOException {
        return read(delivered(figure));
    }

    static XSSFWorkbook read(byte[] written) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written));
    }

    static ReportOptions usual() {
        return ReportOptions.of("Eksempler", "eksempler", DATE);
    }

    /** With what was printed beside what was computed, as it is checked before a delivery. */
    static byte[] checked(List<FigureTable> figures) throws IOException {
        Recipe recipe = Recipe.WHOLE.with(new BookChoice(true, false, false));
        return written(
                Language.NB,
                new ReportOptions("Eksempler", "eksempler", DATE, "", recipe),
                figures);
    }

    static XSSFWorkbook readChecked(List<FigureTable> figures) throws IOException {
        return read(checked(figures));
    }

    static List<XSSFChart> charts(XSSFWorkbook book) {
        return book.getSheetAt(1).getDrawingPatriarch().getCharts();
    }

    static XSSFChart chart(XSSFWorkbook book) {
        return charts(book).getFirst();
    }

    static CTPlotArea plot(XSSFWorkbook book) {
        return plot(book, 1);
    }

    /** The first chart of this sheet; 0 = the contents. */
    static CTPlotArea plot(XSSFWorkbook book, int sheet) {
        return book.getSheetAt(sheet)
                .getDrawingPatriarch()
                .getCharts()
                .getFirst()
                .getCTChart()
                .getPlotArea();
    }
}
