package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.style.HouseStyle;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * A figure ready to be drawn on any Graphics2D at any size, in pixels at 96 dpi. It computes
 * nothing: undefined values are gaps. Instances do not change and may be used by several threads.
 */
public final class FigureChart {
    private static final Font CAPTION = InterFonts.semiBold(15);
    private static final Font SUBTITLE = InterFonts.semiBold(13);

    /** Captions and notes are never cut. */
    private static final int ALL = 999;

    /** Wider, letters are small against what they stand in. */
    private static final double MOST = 1600;

    private final FigureTable table;
    private final Look look;
    private final boolean titled;
    private final boolean bare;
    private final double padding;
    private final double size;

    /** Measured once: each word of a figure is, and what it is made of does not change. */
    private volatile double least = Double.NaN;

    private volatile @Nullable Body body;
    private volatile @Nullable Words words;

    /**
     * What stands above and below the body.
     *
     * @param width at which it stands so
     * @param left of the note
     */
    private record Words(
            double width, TextLines caption, TextLines subtitle, TextLines note, double left) {
        double head() {
            double height = below(caption, 6) + below(subtitle, 4);
            return height == 0 ? 0 : height + 8;
        }

        double foot() {
            return below(note, 8);
        }

        /** With the space that goes with a text; 0 without one. */
        private static double below(TextLines text, double space) {
            return text.lines().isEmpty() ? 0 : text.height() + space;
        }
    }

    private FigureChart(
            FigureTable table,
            Look look,
            boolean titled,
            boolean bare,
            double padding,
            double size) {
        this.table = table;
        this.look = look;
        this.titled = titled;
        this.bare = bare;
        this.padding = padding;
        this.size = size;
    }

    /**
     * A chart without the caption and without padding, as it stands under a heading on the screen.
     */
    public static FigureChart of(FigureTable table, Colours colours, Locale locale) {
        return new FigureChart(
                table,
                new Look(new FigureView(table), colours, new Numbers(locale)),
                false,
                false,
                0,
                1);
    }

    /** The same in a house style. */
    public static FigureChart of(FigureTable table, HouseStyle style, Locale locale) {
        var look =
                new Look(
                        new FigureView(table),
                        Colours.of(style),
                        new Numbers(locale, style.numbers()));
        return new FigureChart(table, look, false, false, 0, style.size());
    }

    /** The same chart with or without its caption inside the picture. */
    public FigureChart titled(boolean withCaption) {
        return new FigureChart(table, look, withCaption, bare, padding, size);
    }

    /** The same chart without explanation and note, where these stand beside it in a document. */
    public FigureChart bare() {
        return new FigureChart(table, look, titled, true, padding, size);
    }

    /** The same chart with empty space around it. */
    public FigureChart padded(double pixels) {
        return new FigureChart(table, look, titled, bare, pixels, size);
    }

    public FigureTable table() {
        return table;
    }

    /** Of its numbers and words. */
    /** How it writes numbers. */
    Numbers numbers() {
        return look.numbers();
    }

    public Colours colours() {
        return look.colours();
    }

    /**
     * Height that shows everything without crowding, at a width; tall figures get what their rows
     * need.
     */
    public double preferredHeight(double width) {
        double scale = scale(width);
        double inner = width / scale - 2 * padding;
        Words words = words(inner);
        double shown = words.head() + body().preferredHeight(inner) + words.foot();
        return Math.ceil(scale * (2 * padding + shown));
    }

    /** Draws ground and figure from (0, 0). */
    public void draw(Graphics2D g, double width, double height) {
        draw(g, width, height, Spots.NONE);
    }

    /** Draws, and tells where each number is. */
    public void draw(Graphics2D g, double width, double height, Spots spots) {
        double scale = scale(width);
        if (scale == 1) {
            drawWhole(g, width, height, spots);
            return;
        }
        AffineTransform before = g.getTransform();
        g.scale(scale, scale);
        drawWhole(g, width / scale, height / scale, scaled(spots, scale));
        g.setTransform(before);
    }

    /**
     * Where there is less room than its words need, a figure becomes smaller as a whole; where it
     * is so wide that its words would be lost in it, larger.
     */
    private double scale(double width) {
        double least = least() + 2 * padding;
        double scale = Math.clamp(size, width / Math.max(MOST, least), width / least);
        // in hundredths, as drawings of lines are written; then nothing lies elsewhere in them
        return scale == size ? size : Math.max(0.01, Math.floor(scale * 100) / 100);
    }

    private double least() {
        if (Double.isNaN(least)) {
            least = body().least();
        }
        return least;
    }

    private static Spots scaled(Spots spots, double scale) {
        var bigger = AffineTransform.getScaleInstance(scale, scale);
        return spots == Spots.NONE
                ? spots
                : (row, column, shape) ->
                        spots.at(row, column, bigger.createTransformedShape(shape));
    }

    private void drawWhole(Graphics2D g, double width, double height, Spots spots) {
        hints(g);
        g.setColor(look.colours().page());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double inner = Math.max(1, width - 2 * padding);
        Words words = words(inner);
        drawHead(g, words);
        double top = padding + words.head();
        double room = Math.max(1, height - padding - words.foot() - top);
        var area = new Rectangle2D.Double(padding, top, inner, room);
        body(spots).draw(g, area);
        words.note()
                .draw(
                        g,
                        padding + words.left(),
                        area.getMaxY() + 8,
                        TextLines.Align.LEFT,
                        look.colours().muted());
    }

    private void drawHead(Graphics2D g, Words words) {
        Color ink = look.colours().text();
        words.caption().draw(g, padding, padding, TextLines.Align.LEFT, ink);
        double y = padding + Words.below(words.caption(), 6);
        words.subtitle().draw(g, padding, y, TextLines.Align.LEFT, ink);
    }

    private Words words(double width) {
        Words known = words;
        if (known == null || known.width() != width) {
            known = wrapped(width);
            words = known;
        }
        return known;
    }

    private Words wrapped(double width) {
        TextLines caption = lines(titled ? table.caption() : "", CAPTION, width);
        TextLines subtitle = lines(bare ? "" : table.subtitle(), SUBTITLE, width);
        String note = bare ? "" : AxisStart.note(table, look.numbers());
        if (note.isEmpty()) {
            return new Words(width, caption, subtitle, lines("", Look.LABEL, width), 0);
        }
        // under the plot where the note fits there in two lines, else at the left edge
        double left = body().plotLeft(width);
        TextLines under = lines(note, Look.LABEL, Math.max(40, width - left));
        return under.lines().size() <= 2
                ? new Words(width, caption, subtitle, under, left)
                : new Words(
                        width, caption, subtitle, lines(note, Look.LABEL, Math.max(40, width)), 0);
    }

    /** No lines where there is no text. */
    private static TextLines lines(String text, Font font, double width) {
        return text.isEmpty()
                ? new TextLines(List.of(), font, 0)
                : TextLines.wrap(text, font, width, ALL);
    }

    /** The one that tells nobody where its numbers are. */
    private Body body() {
        Body known = body;
        if (known == null) {
            known = made(look);
            body = known;
        }
        return known;
    }

    private Body body(Spots spots) {
        return spots == Spots.NONE ? body() : made(look.telling(spots));
    }

    private Body made(Look look) {
        FigureView view = look.view();
        ChartForm form = ChartForms.of(table);
        if (view.rows() == 0 || table.columns().isEmpty()) {
            return new EmptyBody(look);
        }
        if (form.canDraw(view)) {
            return form.body(look);
        }
        return form.bodyOfRest(look);
    }

    private static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
