package org.feltbok.export;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Fill;
import org.feltbok.figures.render.Hatch;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;

import java.awt.Color;

/** The look of native charts: no frame, quiet grid, small text; every colour is written out. */
final class ChartLook {
    private ChartLook() {}

    /** Text size, no frame and no overlap; then title, if any. */
    static void frame(XDDFChart chart, String title, HouseStyle style) {
        frame(chart, title, 11, style);
    }

    /**
     * @param size of the title's letters in points
     */
    static void frame(XDDFChart chart, String title, double size, HouseStyle style) {
        Colours colours = Colours.of(style);
        var space = chart.getCTChartSpace();
        (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners())
                .setVal(false);
        CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        small(text, 9, style);
        chart.getOrAddShapeProperties().setFillProperties(solid(colours.page()));
        chart.getOrAddShapeProperties().setLineProperties(none());
        var ground = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        ground.addNewSolidFill().addNewSrgbClr().setVal(rgb(colours.page()));
        ground.addNewLn().addNewNoFill();
        chart.displayBlanksAs(DisplayBlanks.GAP);
        // numbers that only the chart needs stand in hidden columns
        var ct = chart.getCTChart();
        (ct.isSetPlotVisOnly() ? ct.getPlotVisOnly() : ct.addNewPlotVisOnly()).setVal(false);
        if (title.isEmpty()) {
            chart.setAutoTitleDeleted(true);
        } else {
            title(chart, title, size, style);
        }
    }

    /** The type of axes, legends and all that has no other. */
    static void small(CTTextBody text, double size, HouseStyle style) {
        text.addNewBodyPr();
        var letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters(letters, points(size, style), false, Colours.of(style).text());
        if (!style.font().isEmpty()) {
            letters.addNewLatin().setTypeface(style.font());
        }
    }

    private static void title(XDDFChart chart, String title, double size, HouseStyle style) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        var ct = chart.getCTChart().getTitle();
        var run = ct.getTx().getRich().getPArray(0).getRArray(0);
        CTTextCharacterProperties letters = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        if (letters.isSetLang()) {
            // that of the machine, and not of the report
            letters.unsetLang();
        }
        letters(letters, points(size, style), true, Colours.of(style).text());
        CTLayout layout = ct.isSetLayout() ? ct.getLayout() : ct.addNewLayout();
        CTManualLayout manual = layout.addNewManualLayout();
        manual.addNewXMode().setVal(STLayoutMode.EDGE);
        manual.addNewYMode().setVal(STLayoutMode.EDGE);
        manual.addNewX().setVal(0.015);
        manual.addNewY().setVal(0.02);
    }

    /** A size of type in hundredths of a point, larger or smaller as the style has it. */
    static int points(double usual, HouseStyle style) {
        return (int) Math.round(usual * style.size()) * 100;
    }

    /** Fixes the inner plot, as shares of the chart. */
    static void plot(XDDFChart chart, double x, double y, double width, double height) {
        var layout = chart.getOrAddManualLayout();
        layout.setTarget(LayoutTarget.INNER);
        layout.setXMode(LayoutMode.EDGE);
        layout.setYMode(LayoutMode.EDGE);
        layout.setX(x);
        layout.setY(y);
        layout.setWidthRatio(width);
        layout.setHeightRatio(height);
    }

    /** The ends and steps that the picture has. */
    static void scale(XDDFValueAxis axis, AxisScale scale) {
        axis.setMinimum(scale.lower());
        axis.setMaximum(scale.upper());
        axis.setMajorUnit(scale.step());
    }

    /** Formats of axis numbers hold as given instead of following the cells. */
    static void ownFormats(XDDFChart chart) {
        for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxArray()) {
            if (axis.isSetNumFmt()) {
                axis.getNumFmt().setSourceLinked(false);
            }
        }
    }

    static void legend(XDDFChart chart) {
        legend(chart, 0, 0);
    }

    /**
     * @param named how many series are named
     * @param unnamed how many behind them are not
     */
    static void legend(XDDFChart chart, int named, int unnamed) {
        var legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        for (int i = named; i < named + unnamed; i++) {
            CTLegendEntry entry = chart.getCTChart().getLegend().addNewLegendEntry();
            entry.addNewIdx().setVal(i);
            entry.addNewDelete().setVal(true);
        }
    }

    static void axis(XDDFChartAxis axis, boolean grid, Colours colours) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties()
                .setLineProperties(grid ? none() : line(colours.grid(), 0.75));
        if (grid) {
            axis.getOrAddMajorGridProperties().setLineProperties(line(colours.grid(), 0.75));
        }
    }

    static void axisTitle(XDDFChartAxis axis, String title) {
        if (!title.isEmpty()) {
            axis.setTitle(title);
        }
    }

    static XDDFSolidFillProperties solid(Color colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(colour)));
    }

    static XDDFLineProperties line(Color colour, double points) {
        var line = new XDDFLineProperties(solid(colour));
        line.setWidth(points);
        return line;
    }

    static XDDFLineProperties dashed(Color colour, double points) {
        XDDFLineProperties line = line(colour, points);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        return line;
    }

    static XDDFLineProperties dotted(Color colour, double points) {
        XDDFLineProperties line = line(colour, points);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DOT));
        return line;
    }

    static XDDFLineProperties none() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static XDDFShapeProperties filled(Color colour) {
        var shape = new XDDFShapeProperties();
        shape.setFillProperties(solid(colour));
        shape.setLineProperties(none());
        return shape;
    }

    /**
     * As the picture fills it: with lines or dots in their colours, and an edge where it has one.
     */
    static XDDFShapeProperties filled(Fill fill) {
        var shape = filled(fill.colour());
        if (fill.isHatched()) {
            var drawn = shape.getXmlObject();
            drawn.unsetSolidFill();
            var pattern = drawn.addNewPattFill();
            pattern.setPrst(preset(fill.hatch()));
            pattern.addNewFgClr().addNewSrgbClr().setVal(rgb(fill.lines()));
            pattern.addNewBgClr().addNewSrgbClr().setVal(rgb(fill.colour()));
        }
        fill.edge().ifPresent(e -> shape.setLineProperties(line(e, 0.75)));
        return shape;
    }

    private static STPresetPatternVal.Enum preset(Hatch hatch) {
        return switch (hatch) {
            case NONE -> throw new IllegalArgumentException();
            case UP -> STPresetPatternVal.WD_UP_DIAG;
            case DOTTED -> STPresetPatternVal.PCT_25;
            case DOWN -> STPresetPatternVal.WD_DN_DIAG;
            case LEVEL -> STPresetPatternVal.NAR_HORZ;
        };
    }

    static XDDFShapeProperties outline(Color colour, double points) {
        return outline(line(colour, points));
    }

    static XDDFShapeProperties outline(XDDFLineProperties line) {
        var shape = new XDDFShapeProperties();
        shape.setLineProperties(line);
        return shape;
    }

    static void letters(
            CTTextCharacterProperties text, int hundredthsOfPoint, boolean bold, Color colour) {
        text.setSz(hundredthsOfPoint);
        text.setB(bold);
        text.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    }

    static byte[] rgb(Color colour) {
        return new byte[] {
            (byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()
        };
    }
}
