package org.feltbok.shell.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How something grew day by day towards a whole, as a line; days that stand out are marked. */
public final class GrowthCurve extends Region {
    private static final double LEFT = 34;
    private static final double RIGHT = 8;
    private static final double LINE = 14;
    private static final double BOTTOM = 18;
    private static final double TOP = 8;

    /** Room that the name of a day takes. */
    private static final double DAY = 72;

    private static final int MOST_DAYS = 5;
    private static final Shown NOTHING = new Shown(List.of(), List.of(), 0, "");

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private final DateTimeFormatter date;
    private final double height;
    private final boolean withYears;
    private final InvalidationListener repaint = o -> draw();
    private Shown shown = NOTHING;

    /**
     * @param height of the whole
     * @param withYears whether the years stand below the first and the last day
     */
    public GrowthCurve(
            ObservableValue<Palette> palette, Locale locale, double height, boolean withYears) {
        this.palette = palette;
        this.height = height;
        this.withYears = withYears;
        date = DateTimeFormatter.ofPattern("d MMM", locale);
        setMinHeight(height);
        setPrefHeight(height);
        getChildren().add(canvas);
        // the window's colours live longer than a card of numbers
        palette.addListener(new WeakInvalidationListener(repaint));
    }

    /**
     * @param sum up to and with the day
     */
    public record Point(LocalDate date, int sum) {}

    /** A day that stands out, and what it is called. */
    public record Flag(LocalDate date, String name) {}

    /**
     * What is drawn.
     *
     * @param points in order
     * @param whole that could be reached; more than that stands at the top
     * @param otherwise said if there are no points
     */
    public record Shown(List<Point> points, List<Flag> flags, int whole, String otherwise) {
        public Shown {
            points = List.copyOf(points);
            flags = List.copyOf(flags);
            whole = Math.max(whole, points.isEmpty() ? 0 : points.getLast().sum());
        }

        /** The first day that has a point or stands out. */
        LocalDate first() {
            LocalDate first = points.getFirst().date();
            for (Flag flag : flags) {
                first = flag.date().isBefore(first) ? flag.date() : first;
            }
            return first;
        }

        LocalDate last() {
            LocalDate last = points.getLast().date();
            for (Flag flag : flags) {
                last = flag.date().isAfter(last) ? flag.date() : last;
            }
            return last;
        }

        long span() {
            return ChronoUnit.DAYS.between(first(), last());
        }

        /** Share of the way from the first day to the last. */
        double along(LocalDate day) {
            return ChronoUnit.DAYS.between(first(), day) / (double) Math.max(1, span());
        }

        /**
         * Days whose names stand below: the first, the last and some between.
         *
         * @param most as many as there is room for, at least 2
         */
        List<LocalDate> named(int most) {
            int marks = (int) Math.min(most, span() + 1);
            return IntStream.range(0, marks)
                    .mapToObj(i -> Math.round((double) span() * i / Math.max(1, marks - 1)))
                    .map(days -> first().plusDays(days))
                    .toList();
        }
    }

    /**
     * @param told what it says to those who cannot see it
     */
    public void show(Shown now, String told) {
        shown = now;
        setAccessibleText(told);
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(height);
            draw();
        }
    }

    private double bottom() {
        return height - BOTTOM - (withYears ? LINE : 0);
    }

    private double top() {
        return TOP + (shown.flags().isEmpty() ? 0 : LINE);
    }

    private double x(LocalDate day) {
        return LEFT + shown.along(day) * (canvas.getWidth() - LEFT - RIGHT);
    }

    private double y(int sum) {
        return bottom() - sum / (double) Math.max(1, shown.whole()) * (bottom() - top());
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette colours = palette.getValue();
        g.clearRect(0, 0, canvas.getWidth(), height);
        g.setFont(Font.font("Inter", 11));
        g.setFill(colours.muted());
        if (shown.points().isEmpty()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.TOP);
            g.fillText(shown.otherwise(), 0, TOP);
            return;
        }
        axis(g, colours);
        days(g);
        line(g, colours);
        flags(g, colours);
    }

    private void axis(GraphicsContext g, Palette colours) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(String.valueOf(shown.whole()), LEFT - 4, top());
        g.fillText("0", LEFT - 4, bottom());
        g.setStroke(colours.border());
        double right = canvas.getWidth() - RIGHT;
        g.setLineDashes(2, 3);
        g.strokeLine(LEFT, top() + 0.5, right, top() + 0.5);
        g.setLineDashes();
        g.strokeLine(LEFT, bottom() + 0.5, right, bottom() + 0.5);
    }

    private void days(GraphicsContext g) {
        g.setTextBaseline(VPos.TOP);
        int room = (int) ((canvas.getWidth() - LEFT - RIGHT) / DAY);
        List<LocalDate> named = shown.named(Math.clamp(room, 2, MOST_DAYS));
        for (int i = 0; i < named.size(); i++) {
            LocalDate day = named.get(i);
            boolean isLast = i == named.size() - 1;
            g.setTextAlign(
                    i == 0
                            ? TextAlignment.LEFT
                            : isLast ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(date.format(day), x(day), bottom() + 4);
            if (withYears && (i == 0 || isLast)) {
                g.fillText(String.valueOf(day.getYear()), x(day), bottom() + 4 + LINE);
            }
        }
    }

    private void line(GraphicsContext g, Palette colours) {
        int n = shown.points().size();
        var xs = new double[n + 2];
        var ys = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = x(shown.points().get(i).date());
            ys[i] = y(shown.points().get(i).sum());
        }
        xs[n] = xs[n - 1];
        xs[n + 1] = xs[0];
        ys[n] = bottom();
        ys[n + 1] = bottom();
        g.setFill(colours.selection());
        g.fillPolygon(xs, ys, n + 2);
        g.setStroke(colours.accentFill());
        g.setLineWidth(2);
        g.strokePolyline(xs, ys, n);
        g.setLineWidth(1);
        g.setFill(colours.accentFill());
        g.fillOval(xs[n - 1] - 3, ys[n - 1] - 3, 6, 6);
    }

    private void flags(GraphicsContext g, Palette colours) {
        g.setStroke(colours.muted());
        g.setFill(colours.muted());
        g.setTextBaseline(VPos.BOTTOM);
        g.setLineDashes(2, 3);
        for (Flag flag : shown.flags()) {
            double x = Math.round(x(flag.date())) + 0.5;
            g.strokeLine(x, top(), x, bottom());
            // a name at an end stays within
            double along = shown.along(flag.date());
            g.setTextAlign(
                    along < 0.15
                            ? TextAlignment.LEFT
                            : along > 0.85 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(flag.name(), x, top() - 2);
        }
        g.setLineDashes();
    }
}
