package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable.Column;

import java.awt.Color;
import java.awt.Font;
import java.text.NumberFormat;
import java.util.List;

/** A figure's numbers with all that its parts need to draw them: colours and number formats. */
record Look(FigureView view, Colours colours, Numbers numbers, Detail detail, Spots spots) {
    /** How much is written. */
    enum Detail {
        FULL,
        /** form and colours only, for lists: no legend, no numbers, texts as grey strokes */
        SMALL
    }

    Look(FigureView view, Colours colours, Numbers numbers) {
        this(view, colours, numbers, Detail.FULL, Spots.NONE);
    }

    /** The same, telling where each number is drawn. */
    Look telling(Spots told) {
        return new Look(view, colours, numbers, detail, told);
    }

    boolean isSmall() {
        return detail == Detail.SMALL;
    }

    static final Font LABEL = InterFonts.regular(12);
    static final Font VALUE = InterFonts.semiBold(11.5);
    static final Font STRONG = InterFonts.semiBold(12);

    ChartStyle style() {
        return view.table().chart();
    }

    List<Column> seriesColumns() {
        return view.series().stream().map(view::column).toList();
    }

    List<Color> fills() {
        return SeriesPaints.of(view.table(), colours);
    }

    /** As areas are filled; small pictures have no room for lines on them. */
    List<Fill> areas() {
        return bare(SeriesPaints.fills(view.table(), colours));
    }

    /** The same of a figure whose rows are slices. */
    List<Fill> slices() {
        return bare(SeriesPaints.ofRows(view.table(), colours));
    }

    private List<Fill> bare(List<Fill> fills) {
        return isSmall() ? fills.stream().map(Fill::unhatched).toList() : fills;
    }

    /** Room for the longest number along an axis. */
    double axisWidth(AxisScale scale, NumberFormat format) {
        return isSmall()
                ? 0
                : Math.max(
                        TextLines.width(format.format(scale.lower()), LABEL),
                        TextLines.width(format.format(scale.upper()), LABEL));
    }
}
