package org.feltbok.export;

import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Fill;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

import java.awt.Color;
import java.util.function.IntFunction;

/**
 * Labels at the points of native charts. Every flag is written, because a missing one may show
 * everything.
 */
final class ChartLabels {
    private static final int DEGREE = 60_000;

    private ChartLabels() {}

    /**
     * The value at every point.
     *
     * @param own whether each is written as its cell is, and not in one format for all
     */
    static void values(
            CTDLbls labels,
            String format,
            boolean own,
            Color ink,
            STDLblPos.Enum position,
            HouseStyle style) {
        format(labels, format, own);
        text(labels.addNewTxPr(), ink, style);
        labels.addNewDLblPos().setVal(position);
        flags(labels, true);
    }

    /**
     * Numbers with a sign after them, each in a label of its own among those of all.
     *
     * @param format of a row's number without its sign
     */
    static void signs(
            CTDLbls labels,
            FigureView view,
            int column,
            IntFunction<String> format,
            Color ink,
            STDLblPos.Enum position,
            HouseStyle style) {
        for (int row = 0; row < view.rows(); row++) {
            String sign = view.sign(row, column);
            if (view.value(row, column) != null && !sign.isEmpty()) {
                String signed = NumberFormats.signed(format.apply(row), sign);
                point(labels, row, signed, ink, position, style);
            }
        }
    }

    /** The value at one point only. */
    static void single(CTDLbls labels, int index, String format, Color ink, HouseStyle style) {
        point(labels, index, format, ink, STDLblPos.R, style);
        flags(labels, false);
    }

    /** Words at one point only, in the type of axes. */
    static void words(
            CTDLbls labels,
            int index,
            String words,
            Color ink,
            STDLblPos.Enum position,
            HouseStyle style) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(index);
        CTTextBody text = label.addNewTx().addNewRich();
        text.addNewBodyPr().setWrap(STTextWrappingType.NONE);
        var run = text.addNewP().addNewR();
        ChartLook.letters(run.addNewRPr(), ChartLook.points(9, style), false, ink);
        run.setT(words);
        label.addNewSpPr().addNewNoFill();
        shown(label, position);
        flags(labels, false);
    }

    /** Clears the place of numbers on a fill with lines. */
    static void ground(CTDLbls labels, Fill fill) {
        if (fill.isHatched()) {
            ground(labels.getSpPr(), fill);
            for (CTDLbl label : labels.getDLblArray()) {
                ground(label.getSpPr(), fill);
            }
        }
    }

    private static void ground(CTShapeProperties shape, Fill fill) {
        if (shape.isSetNoFill()) {
            shape.unsetNoFill();
        }
        shape.addNewSolidFill().addNewSrgbClr().setVal(ChartLook.rgb(fill.colour()));
    }

    /** Written upwards, where they have no room beside each other. */
    static void upright(CTDLbls labels) {
        upright(labels.getTxPr());
        for (CTDLbl label : labels.getDLblArray()) {
            upright(label.getTxPr());
        }
    }

    private static void upright(CTTextBody text) {
        text.getBodyPr().setRot(-90 * DEGREE);
        text.getBodyPr().setVert(STTextVerticalType.HORZ);
    }

    private static void point(
            CTDLbls labels,
            int index,
            String format,
            Color ink,
            STDLblPos.Enum position,
            HouseStyle style) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(index);
        label.addNewNumFmt().setFormatCode(format);
        label.getNumFmt().setSourceLinked(false);
        label.addNewSpPr().addNewNoFill();
        text(label.addNewTxPr(), ink, style);
        shown(label, position);
    }

    private static void shown(CTDLbl label, STDLblPos.Enum position) {
        label.addNewDLblPos().setVal(position);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
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

    private static void text(CTTextBody text, Color ink, HouseStyle style) {
        text.addNewBodyPr();
        ChartLook.letters(
                text.addNewP().addNewPPr().addNewDefRPr(), ChartLook.points(9, style), true, ink);
    }
}
