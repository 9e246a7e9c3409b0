package org.feltbok.export;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

/**
 * The editable charts of a figure's sheet; their numbers and names are references to the sheet's
 * cells.
 */
final class NativeCharts {
    static final double WIDTH = 680;
    private static final double MEANS_WIDTH = 170;
    private final CellArea area;
    private final NativeParts parts;
    private final NativeForm form;
    private final FigureView view;

    NativeCharts(NativeParts parts) {
        this.area = parts.area();
        this.parts = parts;
        this.form = NativeForms.of(parts.table());
        this.view = parts.view();
    }

    /** How high they are where nothing else asks for less, in pixels. */
    double height() {
        if (form.kind().inPanels()) {
            var panels = new NativePanels(parts.table());
            return panels.lines() * (panels.height() + 20);
        }
        return isFixed() ? room().height() : form.height(view);
    }

    private boolean isFixed() {
        return ChartRoom.isNeeded(form, view, WIDTH, form.height(view), area.style());
    }

    private ChartRoom room() {
        return ChartRoom.of(form, view, WIDTH, title(area.table().caption()), area.style());
    }

    /** In pixels, of all together. */
    double width() {
        return form.hasMeans(view) ? WIDTH + MEANS_WIDTH : WIDTH;
    }

    /**
     * @param row 0-based row at whose top the charts begin
     * @param height of charts that are not in panels, in pixels
     * @return the cell at the lower right corner of all
     */
    CellAddress add(int row, double left, double height) {
        if (form.kind().inPanels()) {
            return panels(row, left);
        }
        boolean means = form.hasMeans(view);
        String title = title(area.table().caption());
        ChartRoom room = room().atMost(height);
        XSSFClientAnchor last = place(row, left, WIDTH, height);
        XSSFChart main = chart(last, title, 11, alternative());
        form.fill(main, parts);
        if (form.hasLegend(view)) {
            ChartLook.legend(main, view.series().size(), form.unnamed(view));
        }
        ChartLook.ownFormats(main);
        RowNames.show(main, view, WIDTH, area.style());
        if (isFixed()) {
            room.bars(main);
            BarThresholds.draw(main, form, room, parts);
        }
        if (means) {
            String heading = view.column(view.marks().getFirst()).label();
            last = place(row, left + WIDTH, MEANS_WIDTH, height);
            XSSFChart dots = chart(last, heading, 11, alternative());
            new NativeMeans(area, parts.numbers()).fill(dots);
            ChartLook.ownFormats(dots);
            room.means(dots);
        }
        return new CellAddress(last.getRow2(), last.getCol2());
    }

    /** Line by line of charts, each in the size of its panel. */
    private CellAddress panels(int row, double left) {
        var panels = new NativePanels(parts.table());
        Numbers numbers = parts.numbers();
        double height = panels.height();
        int top = row;
        int down = row;
        int right = 0;
        double x = left;
        for (int i = 0; i < panels.count(); i++) {
            if (panels.begins(i)) {
                top = i == 0 ? row : down + 1;
                x = left;
            }
            double width = WIDTH * panels.share(i);
            XSSFClientAnchor anchor = place(top, x, width, height);
            String said = panels.alternative(i, numbers);
            XSSFChart chart = chart(anchor, panels.title(i, numbers), NativePanels.TITLE, said);
            panels.fill(chart, i, parts);
            ChartLook.ownFormats(chart);
            panels.place(chart, i);
            x += width;
            down = anchor.getRow2();
            right = Math.max(right, anchor.getCol2());
        }
        return new CellAddress(down, right);
    }

    private XSSFClientAnchor place(int row, double left, double width, double height) {
        return new ChartPlace(area.sheet()).at(row, left, width, height);
    }

    private XSSFChart chart(
            XSSFClientAnchor anchor, String title, double size, String alternative) {
        XSSFChart chart = area.sheet().createDrawingPatriarch().createChart(anchor);
        ChartLook.frame(chart, title, size, area.style());
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        return chart;
    }

    /** The caption without its number, which the sheet already shows. */
    private static String title(String caption) {
        return SheetNames.title(caption);
    }

    private String alternative() {
        return AltText.of(area.table(), parts.numbers());
    }
}
