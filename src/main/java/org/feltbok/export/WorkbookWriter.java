package org.feltbok.export;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures as an Excel workbook: contents with links, then one sheet a figure with its table, a
 * chart that Excel can edit and, if asked for, the published values; lists behind them. The same
 * figures and options give the same bytes.
 */
public final class WorkbookWriter {
    private final Texts texts;
    private final ReportOptions options;

    public WorkbookWriter(Texts texts, ReportOptions options) {
        this.texts = texts;
        this.options = options;
    }

    /** Writes figures alone. */
    public boolean write(List<FigureTable> figures, OutputStream out, Progress progress)
            throws IOException {
        return write(figures, List.of(), out, progress);
    }

    /** Writes the workbook; stops before the next sheet when cancelled, and then writes nothing. */
    boolean write(
            List<FigureTable> figures, List<ListSheet> lists, OutputStream out, Progress progress)
            throws IOException {
        try (var book = new XSSFWorkbook()) {
            BookProperties.set(book.getProperties(), options);
            var styles = new SheetStyles(book, options.style().font());
            String contents = texts.get("export.sheet.contents");
            var names = new SheetNames(List.of(contents));
            List<String> sheets = new ArrayList<>();
            figures.forEach(f -> sheets.add(names.next(SheetNames.called(f))));
            List<String> behind = lists.stream().map(l -> names.next(l.name())).toList();
            var stamp = new SheetStamp(options, texts);
            var front = new ContentsSheet(book.createSheet(contents), styles, texts);
            front.write(options, stamp.words(), figures, sheets);
            front.lists(lists, behind);
            for (int i = 0; i < figures.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                progress.report(i, figures.size(), "export.progress.sheet", sheets.get(i));
                new FigureSheet(
                                figures.get(i),
                                book.createSheet(sheets.get(i)),
                                styles,
                                texts,
                                options.checks(),
                                options.style())
                        .write(contents, stamp.words(figures.get(i)));
            }
            for (int i = 0; i < lists.size(); i++) {
                new ListSheetWriter(book.createSheet(behind.get(i)), styles)
                        .write(lists.get(i), stamp.words(), contents);
            }
            SteadyZip.write(book, options.asOf(), out);
            return true;
        }
    }
}
