package org.feltbok.export;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

import java.awt.Color;

/**
 * Labels at the points of native charts. Every flag is written, because a missing one may show
 * everything.
 */
final class ChartLabels {
    private ChartLabels() {}

    /**
     * The value at every point.
     *
     * @param own whether each is written as its cell is, and not in one format for all
     */
    static void values(
            CTDLbls labels, String format, boolean own, Color ink, STDLblPos.Enum position) {
        format(labels, format, own);
        text(labels.addNewTxPr(), ink);
        labels.addNewDLblPos().setVal(position);
        flags(labels, true);
    }

    /** The value at one point only. */
    static void single(CTDLbls labels, int index, String format, Color ink) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(index);
        label.addNewNumFmt().setFormatCode(format);
        label.getNumFmt().setSourceLinked(false);
        text(label.addNewTxPr(), ink);
        label.addNewDLblPos().setVal(STDLblPos.R);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
        flags(labels, false);
    }

    private static void format(CTDLbls labels, String format, boolean own) {
        var numbers = labels.addNewNumFmt();
        numbers.setFormatCode(format);
        numbers.setSourceLinked(own);
        labels.addNewSpPr().addNewNoFill();
    }

    private static void flags(CTDLbls labels, boolean value) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(value);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void text(CTTextBody text, Color ink) {
        text.addNewBodyPr();
        ChartLook.letters(text.addNewP().addNewPPr().addNewDefRPr(), 900, true, ink);
    }
}
