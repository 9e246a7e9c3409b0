package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/**
 * Names of rows along the axis of a native chart: every one is shown, as in the picture, and level
 * where its words fit. Only points in time leave some out. Beside lying bars they are said to be
 * level: LibreOffice breaks a name into lines only where it is told so, and else sets it in one,
 * beyond the chart's edge, and squeezes the whole chart back into its frame.
 */
final class RowNames {
    /** Share of a chart's width that its plot takes. */
    private static final double PLOT = 0.88;

    /** Share of a row's width that programs fill before they break a word. */
    private static final double FILLED = 0.86;

    /** Mean width of a letter in pixels, for each point of its size, in a wide face. */
    private static final double LETTER = 0.71;

    private static final double[] SIZES = {9, 8, 7};

    private RowNames() {}

    /**
     * @param width of the chart in pixels
     */
    static void show(XDDFChart chart, FigureView view, double width, HouseStyle style) {
        Kind kind = view.table().chart().kind();
        var plot = chart.getCTChart().getPlotArea();
        if (kind == Kind.LINE || plot.sizeOfCatAxArray() == 0) {
            return;
        }
        CTCatAx axis = plot.getCatAxArray(0);
        (axis.isSetTickLblSkip() ? axis.getTickLblSkip() : axis.addNewTickLblSkip()).setVal(1);
        double size = kind.lying() ? SIZES[0] : level(view, width / style.size());
        if (size > 0) {
            var text = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
            ChartLook.small(text, size, style);
            text.getBodyPr().setRot(0);
            text.getBodyPr().setVert(STTextVerticalType.HORZ);
        }
    }

    /** The largest size of type in which every word fits into its row's width; 0 = none. */
    private static double level(FigureView view, double width) {
        double slot = width * PLOT / Math.max(1, view.rows());
        int longest = 0;
        for (Header row : view.table().rows()) {
            longest = Math.max(longest, SheetText.longestWord(row.label()));
        }
        for (double size : SIZES) {
            if (longest * LETTER * size <= slot * FILLED) {
                return size;
            }
        }
        return 0;
    }
}
