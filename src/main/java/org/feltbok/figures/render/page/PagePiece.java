package org.feltbok.figures.render.page;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.Paper;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.style.HouseStyle;

import java.util.List;
import java.util.Locale;

/** What stands on a page and is not cut, but for tables between their rows. In pixels. */
public sealed interface PagePiece {
    /** With the empty space above and below it. */
    double height();

    /**
     * A paragraph.
     *
     * @param lines as it is broken
     */
    record Paragraph(PageText role, List<String> lines) implements PagePiece {
        public Paragraph {
            lines = List.copyOf(lines);
        }

        @Override
        public double height() {
            return role.height(lines.size());
        }

        /** As one text. */
        public String whole() {
            return String.join(" ", lines);
        }
    }

    /**
     * A caption, whose number stands in its first line.
     *
     * @param lines as it is broken, the first with the number
     */
    record Caption(CaptionParts parts, List<String> lines) implements PagePiece {
        public Caption {
            lines = List.copyOf(lines);
        }

        @Override
        public double height() {
            return PageText.CAPTION.height(lines.size());
        }
    }

    /**
     * A drawing.
     *
     * @param width that it is drawn at, and its height with it
     * @param share of it on the page; 1 = as drawn
     * @param alternative read aloud
     */
    record Drawing(FigureChart chart, double width, double high, double share, String alternative)
            implements PagePiece {
        /**
         * A chart as documents show it, without what stands beside it there.
         *
         * @param centimetres how wide it is; one that would be too high becomes smaller as a whole
         * @param highest how high it may be, in centimetres
         */
        public static Drawing of(
                FigureTable table,
                double centimetres,
                double highest,
                HouseStyle style,
                Locale locale,
                String alternative) {
            FigureChart chart = FigureChart.of(table, style, locale).bare().padded(4);
            double width = centimetres * Paper.PIXELS;
            double high = chart.preferredHeight(width);
            double share = Math.min(1, highest * Paper.PIXELS / high);
            return new Drawing(chart, width, high, share, alternative);
        }

        @Override
        public double height() {
            return high * share + PageText.TEXT.after();
        }
    }

    /** Rows of a table below its head. */
    record Rows(LaidTable table, int from, int to) implements PagePiece {
        @Override
        public double height() {
            return table.height(from, to);
        }
    }

    /**
     * Why there is nothing else in its place.
     *
     * @param fault it cannot be computed; else it has not been yet
     */
    record Missing(boolean fault, List<String> lines) implements PagePiece {
        /** Around its words. */
        public static final double SPACE = 10;

        public Missing {
            lines = List.copyOf(lines);
        }

        @Override
        public double height() {
            return PageText.TEXT.height(lines.size()) + 2 * SPACE;
        }
    }

    /**
     * A line of the list of figures or of tables.
     *
     * @param key of the figure
     * @param page where it stands
     */
    record Listed(List<String> lines, String key, int page) implements PagePiece {
        /** Room at the right for the number of the page. */
        public static final double NUMBER = 38;

        public Listed {
            lines = List.copyOf(lines);
        }

        @Override
        public double height() {
            return PageText.LIST.height(lines.size());
        }

        Listed on(int where) {
            return new Listed(lines, key, where);
        }
    }
}
