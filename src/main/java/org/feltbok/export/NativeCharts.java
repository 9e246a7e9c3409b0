package org.feltbok.export;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.FigureView;

/**
 * The editable charts of a figure's sheet; their numbers and names are references to the sheet's
 * cells.
 */
final class NativeCharts {
    private static final double WIDTH = 680;
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

    /**
     * @param row 0-based row at whose top the charts begin
     * @return the cell at the lower right corner of all
     */
    CellAddress add(int row, double left) {
        double height = form.height(view);
        boolean means = form.hasMeans(view);
        XSSFClientAnchor last = place(row, left, WIDTH, height);
        XSSFChart main = chart(last, title(area.table().caption()));
        form.fill(main, parts);
        if (form.hasLegend(view)) {
            ChartLook.legend(main);
        }
        ChartLook.ownFormats(main);
        if (means) {
            double top = 44 / height;
            double inner = 1 - (44 + 62) / height;
            ChartLook.plot(main, 0.4, top, 0.57, inner);
            String heading = view.column(view.marks().getFirst()).label();
            last = place(row, left + WIDTH, MEANS_WIDTH, height);
            XSSFChart dots = chart(last, heading);
            new NativeMeans(area, parts.numbers()).fill(dots);
            ChartLook.ownFormats(dots);
            ChartLook.plot(dots, 0.08, top, 0.68, inner);
        }
        return new CellAddress(last.getRow2(), last.getCol2());
    }

    private XSSFClientAnchor place(int row, double left, double width, double height) {
        return new ChartPlace(area.sheet()).at(row, left, width, height);
    }

    private XSSFChart chart(XSSFClientAnchor anchor, String title) {
        XSSFChart chart = area.sheet().createDrawingPatriarch().createChart(anchor);
        ChartLook.frame(chart, title, area.style());
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative());
        return chart;
    }

    /** The caption without its number, which the sheet already shows. */
    private static String title(String caption) {
        return caption.replaceFirst("^\\p{L}+ \\d+\\p{L}?\\.\\s*", "");
    }

    private String alternative() {
        return AltText.of(area.table(), parts.numbers().locale());
    }
}
