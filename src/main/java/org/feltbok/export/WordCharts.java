package org.feltbok.export;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.Paper;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.render.Pictures;
import org.feltbok.figures.render.PngWriter;
import org.feltbok.figures.render.page.PagePiece;
import org.feltbok.figures.style.HouseStyle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Charts that Word can edit: the forms that the workbook has, each with its numbers inside. */
final class WordCharts {
    /** Share of the width that means beside the bars take. */
    private static final double MEANS = 0.2;

    /** Room that a line of inline pictures leaves at its end. */
    private static final double AIR = 0.05;

    /** No panel is made lower than this, in centimetres. */
    private static final double LEAST_PANEL = 3.5;

    private static final int EMU_PER_CM = 360_000;

    private final XWPFDocument document;
    private final Texts texts;
    private final ReportOptions options;
    private int charts;

    WordCharts(XWPFDocument document, Texts texts, ReportOptions options) {
        this.document = document;
        this.texts = texts;
        this.options = options;
    }

    /**
     * What a figure may take of a page, in centimetres.
     *
     * @param width of all its charts together
     */
    record Room(double width, double highest) {}

    /**
     * @param alternative read aloud
     */
    void add(XWPFParagraph paragraph, FigureTable table, Room given, String alternative)
            throws IOException {
        double centimetres = given.width();
        if (options.word().pictures()) {
            HouseStyle style = options.style();
            picture(
                    paragraph.createRun(),
                    PagePiece.Drawing.of(
                            table,
                            centimetres,
                            given.highest(),
                            style,
                            texts.locale(),
                            alternative));
            return;
        }
        var view = new FigureView(table);
        NativeForm form = NativeForms.of(table);
        if (form.kind().inPanels()) {
            panels(paragraph, table, given);
            return;
        }
        boolean means = form.hasMeans(view);
        double main = means ? centimetres * (1 - MEANS) - AIR : centimetres;
        double across = main * Paper.PIXELS;
        ChartRoom room =
                ChartRoom.of(form, view, across, "", options.style())
                        .atMost(given.highest() * Paper.PIXELS);
        double usual = Math.min(given.highest(), form.height(view) / Paper.PIXELS);
        boolean fixed =
                ChartRoom.isNeeded(form, view, across, usual * Paper.PIXELS, options.style());
        double height = fixed ? room.height() / Paper.PIXELS : usual;
        XWPFChart chart = chart(paragraph.createRun(), main, height, table.caption(), alternative);
        NativeParts parts = numbers(chart, table).across(across);
        ChartLook.frame(chart, "", options.style());
        form.fill(chart, parts);
        if (form.hasLegend(view)) {
            ChartLook.legend(chart, view.series().size(), form.unnamed(view));
        }
        ChartLook.ownFormats(chart);
        RowNames.show(chart, view, across, options.style());
        if (fixed) {
            room.bars(chart);
            BarThresholds.draw(chart, form, room, parts);
        }
        if (means) {
            String heading = view.column(view.marks().getFirst()).label();
            XWPFChart dots =
                    chart(paragraph.createRun(), centimetres * MEANS, height, heading, heading);
            NativeParts there = numbers(dots, table);
            ChartLook.frame(dots, heading, options.style());
            new NativeMeans(there.area(), there.numbers()).fill(dots);
            ChartLook.ownFormats(dots);
            room.means(dots);
        }
    }

    /** One chart after the other; the line of text breaks where a line of panels ends. */
    private void panels(XWPFParagraph paragraph, FigureTable table, Room given) throws IOException {
        var panels = new NativePanels(table);
        // more lines than the page has room for go on over the next
        double each = Math.max(LEAST_PANEL, given.highest() / panels.lines() - AIR);
        double height = Math.min(Math.min(given.highest(), each), panels.height() / Paper.PIXELS);
        double room = given.width() - AIR * panels.across();
        var numbers = new Numbers(texts.locale(), options.style().numbers());
        for (int i = 0; i < panels.count(); i++) {
            String said = panels.alternative(i, numbers);
            double width = room * panels.share(i);
            XWPFChart chart = chart(paragraph.createRun(), width, height, table.caption(), said);
            NativeParts parts = numbers(chart, table);
            String title = panels.title(i, numbers);
            ChartLook.frame(chart, title, NativePanels.TITLE, options.style());
            panels.fill(chart, i, parts);
            ChartLook.ownFormats(chart);
            panels.place(chart, i);
        }
    }

    /** As it is drawn, for readers whose programs show no charts. */
    private void picture(XWPFRun run, PagePiece.Drawing drawing) throws IOException {
        FigureTable table = drawing.chart().table();
        double centimetres = drawing.share() / Paper.PIXELS;
        var bytes = new ByteArrayOutputStream();
        double wide = drawing.width() * drawing.share();
        double high = drawing.high() * drawing.share();
        double dpi = PictureSize.resolution(wide, high, options.dpi());
        PngWriter.write(
                Pictures.image(
                        drawing.chart(),
                        drawing.width(),
                        drawing.high(),
                        drawing.share() * dpi / 96),
                dpi,
                bytes);
        try {
            run.addPicture(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    PictureType.PNG,
                    table.id() + ".png",
                    emu(drawing.width() * centimetres),
                    emu(drawing.high() * centimetres));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        named(run, table.caption(), drawing.alternative());
    }

    /** What the drawing of a run is called and what it says to those who cannot see it. */
    private void named(XWPFRun run, String name, String alternative) {
        var names = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        names.setId(++charts);
        names.setName(name);
        names.setDescr(alternative);
    }

    private XWPFChart chart(
            XWPFRun run, double width, double height, String name, String alternative)
            throws IOException {
        try {
            XWPFChart chart = document.createChart(run, emu(width), emu(height));
            named(run, name, alternative);
            return chart;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static int emu(double centimetres) {
        return (int) Math.round(centimetres * EMU_PER_CM);
    }

    /** Puts the figure's table into the chart's own workbook. */
    private NativeParts numbers(XWPFChart chart, FigureTable table) throws IOException {
        try {
            XSSFWorkbook book = chart.getWorkbook();
            BookProperties.set(book.getProperties(), options);
            XSSFSheet sheet =
                    book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0);
            book.setSheetName(0, new SheetNames(List.of()).next(SheetNames.called(table)));
            return new FigureSheet(
                            table, sheet, new SheetStyles(book), texts, false, options.style())
                    .numbers();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
