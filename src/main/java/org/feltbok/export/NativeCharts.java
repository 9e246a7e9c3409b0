package org.feltbok.export;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

import java.util.stream.Collectors;

/**
 * The editable charts of a figure's sheet; their numbers and names are references to the sheet's
 * cells.
 */
final class NativeCharts {
    private static final double WIDTH = 680;
    private static final double MEANS_WIDTH = 170;
    private final CellArea area;
    private final NumberFormats formats;
    private final Numbers numbers;
    private final FigureView view;

    NativeCharts(CellArea area, NumberFormats formats, Numbers numbers) {
        this.area = area;
        this.formats = formats;
        this.numbers = numbers;
        this.view = new FigureView(area.table());
    }

    /** Whether a figure has what its kind of chart needs. */
    static boolean canDraw(FigureTable table) {
        var view = new FigureView(table);
        boolean scatter = !view.columns(Role.X).isEmpty() && !view.columns(Role.Y).isEmpty();
        return switch (table.chart().kind()) {
            case TABLE -> false;
            case SCATTER -> scatter && view.rows() > 0;
            default -> !view.series().isEmpty() && view.rows() > 0;
        };
    }

    /** Whether means stand as dots beside lying bars. */
    static boolean hasMeans(FigureTable table) {
        Kind kind = table.chart().kind();
        return (kind == Kind.STACKED_BAR || kind == Kind.BAR)
                && !new FigureView(table).marks().isEmpty();
    }

    /**
     * @param row 0-based row at whose top the charts begin
     * @return the cell at the lower right corner of all
     */
    CellAddress add(int row, double left) {
        double height = height();
        boolean means = hasMeans(area.table());
        XSSFClientAnchor last = place(row, left, WIDTH, height);
        XSSFChart main = chart(last, title(area.table().caption()));
        fill(main);
        if (view.series().size() > 1 && area.table().chart().kind() != Kind.SCATTER
                || area.table().chart().kind() == Kind.PIE) {
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
            new NativeMeans(area, numbers).fill(dots);
            ChartLook.ownFormats(dots);
            ChartLook.plot(dots, 0.08, top, 0.68, inner);
        }
        return new CellAddress(last.getRow2(), last.getCol2());
    }

    private void fill(XSSFChart chart) {
        switch (area.table().chart().kind()) {
            case BAR, COLUMN, STACKED_BAR, STACKED_COLUMN ->
                    new NativeBars(area, formats).fill(chart);
            case LINE -> new NativeLines(area, formats).fill(chart);
            case SCATTER -> new NativeScatter(area, formats).fill(chart);
            case PIE -> new NativePie(area, formats).fill(chart);
            case TABLE -> throw new IllegalArgumentException(area.table().id());
        }
    }

    private XSSFClientAnchor place(int row, double left, double width, double height) {
        return new ChartPlace(area.sheet()).at(row, left, width, height);
    }

    private XSSFChart chart(XSSFClientAnchor anchor, String title) {
        XSSFChart chart = area.sheet().createDrawingPatriarch().createChart(anchor);
        ChartLook.frame(chart, title, alternative());
        return chart;
    }

    private double height() {
        int series = Math.max(1, view.series().size());
        double row =
                switch (area.table().chart().kind()) {
                    case STACKED_BAR -> 40;
                    case BAR -> Math.max(26, series * 15 + 12);
                    default -> 0;
                };
        return row == 0 ? 360 : Math.max(220, 106 + row * view.rows());
    }

    /** The caption without its number, which the sheet already shows. */
    private static String title(String caption) {
        return caption.replaceFirst("^\\p{L}+ \\d+\\p{L}?\\.\\s*", "");
    }

    private String alternative() {
        FigureTable table = area.table();
        String columns =
                table.columns().stream().map(c -> c.label()).collect(Collectors.joining(", "));
        return table.caption() + "\n" + table.subtitle() + "\n" + columns;
    }
}
