package org.feltbok.export;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.HeatScale;

import java.awt.Color;

/** The sheet's own cells under Excel's colour scale, so that an edited number is coloured anew. */
record NativeHeatForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.HEAT;
    }

    @Override
    public boolean inCells() {
        return true;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        throw new IllegalArgumentException(parts.table().id());
    }

    @Override
    public void colour(NativeParts parts, SheetStyles styles) {
        CellArea area = parts.area();
        var formatting = area.sheet().getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        HeatScale heat = HeatScale.of(parts.table(), area.colours());
        scale.setNumControlPoints(heat.stops().size());
        var thresholds = scale.getThresholds();
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i].setRangeType(RangeType.NUMBER);
            thresholds[i].setValue(heat.number(i));
        }
        scale.setThresholds(thresholds);
        scale.setColors(heat.stops().stream().map(NativeHeatForm::solid).toArray(XSSFColor[]::new));
        formatting.addConditionalFormatting(
                HeatScale.columns(parts.view()).stream()
                        .map(c -> area.range(CellArea.sheetColumn(c)))
                        .toArray(CellRangeAddress[]::new),
                rule);
        stripes(parts, styles);
    }

    /** What has no number is striped, as in the picture, and stays empty. */
    private static void stripes(NativeParts parts, SheetStyles styles) {
        FigureView view = parts.view();
        for (int row = 0; row < view.rows(); row++) {
            for (int column : view.series()) {
                if (view.value(row, column) == null) {
                    parts.area()
                            .sheet()
                            .getRow(parts.area().firstRow() + row)
                            .getCell(CellArea.sheetColumn(column))
                            .setCellStyle(styles.striped());
                }
            }
        }
    }

    /** Excel wants four bytes: how solid, red, green, blue. */
    private static XSSFColor solid(Color colour) {
        byte[] rgb = ChartLook.rgb(colour);
        return new XSSFColor(new byte[] {(byte) 0xff, rgb[0], rgb[1], rgb[2]});
    }
}
