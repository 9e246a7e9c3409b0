package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of the series above the plot; steps of a scale stand as one strip between the names of its
 * ends.
 */
final class Legend {
    static final double LINE = 22;
    private static final double GAP = 18;
    private static final double STEP = 23;
    private final List<Part> parts;
    private final Colours colours;

    /** One piece that stays together. */
    private sealed interface Part {
        double width();

        default double height() {
            return LINE;
        }

        /** What does not become narrower. */
        default double least() {
            return width();
        }

        /** The same in no more than a width. */
        default Part within(double width) {
            return this;
        }
    }

    private record Strip(ScaleEnds ends, List<Fill> fills) implements Part {
        @Override
        public double width() {
            return end(ends.first()) + fills.size() * STEP + end(ends.last());
        }

        static double end(String text) {
            return text.isEmpty() ? 0 : TextLines.width(text, Look.LABEL) + 7;
        }
    }

    private record Swatch(String label, TextLines text, Fill fill, Optional<PointMark> mark)
            implements Part {
        private static final double INDENT = 18;
        private static final int MOST_LINES = 4;

        static Swatch of(String label, Fill fill, Optional<PointMark> mark) {
            return new Swatch(
                    label,
                    TextLines.wrap(label, Look.LABEL, Double.MAX_VALUE, MOST_LINES),
                    fill,
                    mark);
        }

        @Override
        public double width() {
            return INDENT + text.width();
        }

        @Override
        public double height() {
            return Math.max(LINE, text.height() + 6);
        }

        /** In lines of words of which few are longer than these. */
        @Override
        public double least() {
            double word = Math.max(40, TextLines.longestWord(label, Look.LABEL));
            return INDENT + Math.max(word, TextLines.width(label, Look.LABEL) / (MOST_LINES - 1));
        }

        @Override
        public Part within(double width) {
            return width() <= width
                    ? this
                    : new Swatch(
                            label,
                            TextLines.wrap(
                                    label, Look.LABEL, Math.max(40, width - INDENT), MOST_LINES),
                            fill,
                            mark);
        }
    }

    private Legend(List<Part> parts, Colours colours) {
        this.parts = parts;
        this.colours = colours;
    }

    /** A single series needs no legend. */
    static Legend of(Look look) {
        return of(look, List.of());
    }

    /** Of lines that are told apart by their marks. */
    static Legend ofLines(Look look) {
        boolean told = PointMark.areTold(look.view().table(), look.colours());
        return of(look, told ? PointMark.of(look.view().table(), look.colours()) : List.of());
    }

    private static Legend of(Look look, List<PointMark> marks) {
        List<Column> series = look.seriesColumns();
        var parts = new ArrayList<Part>();
        if (series.size() > 1 && !look.isSmall()) {
            fill(series, look.areas(), marks, parts);
        }
        return new Legend(parts, look.colours());
    }

    static Legend none(Look look) {
        return new Legend(List.of(), look.colours());
    }

    private static void fill(
            List<Column> series, List<Fill> fills, List<PointMark> marks, List<Part> parts) {
        var ends = ScaleEnds.of(series);
        if (ends.isPresent()) {
            var steps = new ArrayList<Fill>();
            for (int i = 0; i < series.size(); i++) {
                if (SeriesPaints.onScale(series.get(i))) {
                    steps.add(fills.get(i));
                }
            }
            parts.add(new Strip(ends.get(), steps));
        }
        for (int i = 0; i < series.size(); i++) {
            if (ends.isEmpty() || !SeriesPaints.onScale(series.get(i))) {
                parts.add(
                        Swatch.of(
                                series.get(i).label(),
                                fills.get(i),
                                marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(i))));
            }
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The narrowest place in which all of it is read. */
    double least() {
        return parts.stream().mapToDouble(Part::least).max().orElse(0);
    }

    /** Height at a width; 0 without entries. */
    double height(double width) {
        return place(width).stream().mapToDouble(Legend::height).sum();
    }

    void draw(Graphics2D g, double x, double y, double width) {
        double top = y;
        for (List<Part> line : place(width)) {
            double left = x;
            for (Part part : line) {
                draw(g, part, left, top + LINE / 2);
                left += part.width() + GAP;
            }
            top += height(line);
        }
    }

    private static double height(List<Part> line) {
        return line.stream().mapToDouble(Part::height).max().orElse(0);
    }

    private List<List<Part>> place(double width) {
        var lines = new ArrayList<List<Part>>();
        double used = Double.POSITIVE_INFINITY;
        for (Part each : parts) {
            Part part = each.within(width);
            if (used + part.width() > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(part);
            used += part.width() + GAP;
        }
        return lines;
    }

    private void draw(Graphics2D g, Part part, double x, double middle) {
        switch (part) {
            case Strip strip -> draw(g, strip, x, middle);
            case Swatch swatch -> {
                swatch.mark()
                        .ifPresentOrElse(
                                m -> m.draw(g, x + 5.5, middle, swatch.fill().colour(), colours),
                                () ->
                                        swatch.fill()
                                                .paint(
                                                        g,
                                                        new Rectangle2D.Double(
                                                                x, middle - 5.5, 11, 11)));
                swatch.text()
                        .draw(
                                g,
                                x + Swatch.INDENT,
                                middle - swatch.text().lineHeight() / 2,
                                TextLines.Align.LEFT,
                                colours.text());
            }
        }
    }

    private void draw(Graphics2D g, Strip strip, double x, double middle) {
        TextLines.middle(
                g,
                strip.ends().first(),
                Look.LABEL,
                x,
                middle,
                TextLines.Align.LEFT,
                colours.muted());
        double left = x + Strip.end(strip.ends().first());
        for (int i = 0; i < strip.fills().size(); i++) {
            Fill fill = strip.fills().get(i);
            fill.paint(g, new Rectangle2D.Double(left, middle - 8, STEP, 16));
            fill.ground(
                    g,
                    left + STEP / 2,
                    middle,
                    TextLines.width(strip.ends().digits().get(i), Look.VALUE));
            TextLines.middle(
                    g,
                    strip.ends().digits().get(i),
                    Look.VALUE,
                    left + STEP / 2,
                    middle,
                    TextLines.Align.CENTRE,
                    colours.inkOn(fill.colour()));
            left += STEP;
        }
        TextLines.middle(
                g,
                strip.ends().last(),
                Look.LABEL,
                left + 7,
                middle,
                TextLines.Align.LEFT,
                colours.muted());
    }
}
