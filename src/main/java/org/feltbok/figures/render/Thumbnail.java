package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A figure in 72 × 48, for lists: its own body drawn small, with form and colours but no text. */
public final class Thumbnail {
    public static final int WIDTH = 72;
    public static final int HEIGHT = 48;
    private static final double PAD = 4;

    /** How much smaller than in a report things are drawn. */
    private static final double SMALLER = 2;

    private Thumbnail() {}

    /**
     * An image with transparent ground.
     *
     * @param scale image pixels for each pixel at 96 dpi
     */
    public static BufferedImage image(FigureTable table, Colours colours, double scale) {
        var image =
                new BufferedImage(
                        (int) Math.round(WIDTH * scale),
                        (int) Math.round(HEIGHT * scale),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        if (table.rows().isEmpty() || table.columns().isEmpty()) {
            return image;
        }
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Strokes.want(g);
        g.scale(scale / SMALLER, scale / SMALLER);
        var area =
                new Rectangle2D.Double(
                        PAD * SMALLER,
                        PAD * SMALLER,
                        (WIDTH - 2 * PAD) * SMALLER,
                        (HEIGHT - 2 * PAD) * SMALLER);
        g.clip(area);
        body(small(table), colours).draw(g, area);
        g.dispose();
        return image;
    }

    private static Body body(FigureTable table, Colours colours) {
        var view = new FigureView(table);
        var look = new Look(view, colours, new Numbers(Locale.ROOT), Look.Detail.SMALL, Spots.NONE);
        ChartForm form = ChartForms.of(table);
        return form.canDraw(view) ? form.body(look) : form.bodyOfRest(look);
    }

    /** The first rows without means, labels and titles. */
    private static FigureTable small(FigureTable table) {
        ChartForm form = ChartForms.of(table);
        int rows = Math.min(form.rowsInSmall(), table.rows().size());
        int[] kept =
                IntStream.range(0, table.columns().size())
                        .filter(c -> table.columns().get(c).role() != Role.MARK)
                        .limit(form.canDraw(new FigureView(table)) ? Integer.MAX_VALUE : 4)
                        .toArray();
        List<Column> columns = IntStream.of(kept).mapToObj(table.columns()::get).toList();
        return new FigureTable(
                table.id(),
                "",
                "",
                "",
                table.rows().subList(0, rows),
                columns,
                table.cells().subList(0, rows).stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList(),
                quiet(table.chart()),
                "");
    }

    private static ChartStyle quiet(ChartStyle style) {
        return new ChartStyle(
                style.kind(),
                false,
                style.labelsFrom(),
                "",
                "",
                style.min(),
                style.max(),
                style.xLines(),
                style.yLines(),
                false,
                style.fit(),
                style.panels());
    }
}
