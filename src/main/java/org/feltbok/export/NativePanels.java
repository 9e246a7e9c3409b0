package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Multiples;
import org.feltbok.figures.render.Numbers;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

import java.awt.Color;
import java.util.List;

/** The charts of small multiples: how many beside each other, how wide, and what each shows. */
final class NativePanels {
    private static final int MOST = 4;
    private static final int MOST_STANDING = 3;

    /** Share of the whole width that the names of the rows take. */
    private static final double LABELS = 0.26;

    /** Of the name over a chart, in points. */
    static final double TITLE = 9;

    /** Of all charts beside each other in a column of Word, the narrowest place, in pixels. */
    private static final double WIDTH = 600;

    private static final double LETTER = 6.8;
    private static final double LINE = 13;

    /** Below a plot: the numbers of the axis. */
    private static final double FOOT = 28;

    /** Names of rows that stand below columns and find no room side by side. */
    private static final double SLANTED = 84;

    private static final double STANDING = 150;

    private final FigureTable table;
    private final List<Multiples.Panel> panels;
    private final boolean lying;
    private final int across;

    NativePanels(FigureTable table) {
        this.table = table;
        this.panels = Multiples.panels(table);
        this.lying = table.chart().lying();
        this.across = Multiples.across(panels.size(), lying ? MOST : MOST_STANDING);
    }

    int count() {
        return panels.size();
    }

    int across() {
        return across;
    }

    /** How many lines of charts there are, one below the other. */
    int lines() {
        return Math.max(1, (panels.size() + across - 1) / across);
    }

    /** Whether a chart is the first of its line; lying bars have the names of the rows there. */
    boolean begins(int panel) {
        return panel % across == 0;
    }

    /** Part of the whole width that a chart takes. */
    double share(int panel) {
        double each = (1 - labels()) / across;
        return begins(panel) ? each + labels() : each;
    }

    private double labels() {
        return lying ? LABELS : 0;
    }

    /** The name of a panel's series and how many it rests on. */
    String title(int panel, Numbers numbers) {
        String n = panels.get(panel).n(numbers);
        String name = panels.get(panel).series().label();
        return n.isEmpty() ? name : name + " (" + n + ")";
    }

    /** What the first says of all, and each other one of itself. */
    String alternative(int panel, Numbers numbers) {
        return AltText.of(panel == 0 ? table : panels.get(panel).table().saying(""), numbers);
    }

    /**
     * Axes, series and colours of one panel.
     *
     * @param parts of the whole figure
     */
    void fill(XDDFChart chart, int panel, NativeParts parts) {
        Multiples.Panel one = panels.get(panel);
        CellArea area = parts.area();
        var own =
                new NativeParts(
                        new CellArea(
                                one.table(),
                                area.sheet(),
                                area.headRow(),
                                area.helper()
                                        + NativeMultiplesForm.columns(panels.subList(0, panel)),
                                area.style()),
                        parts.formats(),
                        parts.numbers(),
                        parts.width());
        NativeForms.of(one.table()).fill(chart, own);
        colour(chart.getCTChart().getPlotArea(), one, area.colours());
    }

    private static void colour(CTPlotArea plot, Multiples.Panel panel, Colours colours) {
        List<Color> rows = panel.rows(colours);
        Color own = ChartForms.colours(panel.table(), colours).getFirst();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).equals(own)) {
                CTBarSer bars = plot.getBarChartArray(0).getSerArray(0);
                var point = bars.addNewDPt();
                point.addNewIdx().setVal(row);
                point.addNewInvertIfNegative().setVal(false);
                point.addNewBubble3D().setVal(false);
                point.setSpPr(ChartLook.filled(rows.get(row)).getXmlObject());
            }
        }
    }

    /** In pixels: what the longest name takes, the rows, and what is below them. */
    double height() {
        double rows = lying ? Math.max(60, row() * table.rows().size()) : STANDING;
        return head() + rows + foot();
    }

    private double head() {
        double width = WIDTH * (1 - labels()) / across;
        int longest =
                panels.stream().mapToInt(p -> p.series().label().length() + 9).max().orElse(0);
        return 16 + LINE * Math.clamp((long) Math.ceil(longest * LETTER / width), 1, 5);
    }

    private double foot() {
        boolean level = lying || longest() * LETTER * table.rows().size() < WIDTH * 0.8 / across;
        return level ? FOOT : SLANTED;
    }

    /** Room for one row, with a name of up to three lines. */
    private double row() {
        double lines = Math.ceil(longest() * LETTER / (WIDTH * LABELS));
        return 8 + LINE * Math.clamp((long) lines, 1, 3);
    }

    private int longest() {
        return table.rows().stream().mapToInt(r -> r.label().length()).max().orElse(0);
    }

    /** Plots of the same size in all charts, which are not equally wide. */
    void place(XDDFChart chart, int panel) {
        double height = height();
        double top = head() / height;
        double inner = 1 - top - foot() / height;
        if (!lying) {
            ChartLook.plot(chart, 0.18, top, 0.8, inner);
            return;
        }
        if (!begins(panel)) {
            chart.getCTChart()
                    .getPlotArea()
                    .getCatAxArray(0)
                    .getTickLblPos()
                    .setVal(STTickLblPos.NONE);
        }
        double each = (1 - LABELS) / across / share(panel);
        double left = begins(panel) ? LABELS / share(panel) : 0;
        ChartLook.plot(chart, left + 0.02 * each, top, each * 0.92, inner);
    }
}
