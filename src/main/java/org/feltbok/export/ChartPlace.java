package org.feltbok.export;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A rectangle on a sheet in pixels, as the cells it covers. */
final class ChartPlace {
    private final XSSFSheet sheet;

    ChartPlace(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** A position in one direction: a cell and an offset in pixels. */
    private record Spot(int cell, double offset) {}

    /**
     * @param row 0-based row at whose top the rectangle begins
     * @param left pixels from the left edge of the sheet
     */
    XSSFClientAnchor at(int row, double left, double width, double height) {
        Spot x1 = across(left);
        Spot x2 = across(left + width);
        Spot y2 = down(row, height);
        var anchor =
                new XSSFClientAnchor(
                        emu(x1.offset()),
                        0,
                        emu(x2.offset()),
                        emu(y2.offset()),
                        x1.cell(),
                        row,
                        x2.cell(),
                        y2.cell());
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        return anchor;
    }

    /** Pixels from the left edge to a column. */
    double left(int column) {
        double left = 0;
        for (int i = 0; i < column; i++) {
            left += width(i);
        }
        return left;
    }

    private Spot across(double pixels) {
        int column = 0;
        double rest = pixels;
        while (rest >= width(column)) {
            rest -= width(column++);
        }
        return new Spot(column, rest);
    }

    private Spot down(int row, double pixels) {
        int at = row;
        double rest = pixels;
        while (rest >= height(at)) {
            rest -= height(at++);
        }
        return new Spot(at, rest);
    }

    private double width(int column) {
        return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
    }

    private double height(int row) {
        var there = sheet.getRow(row);
        double points =
                there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
        return points * 96 / 72;
    }

    private static int emu(double pixels) {
        return (int) Math.round(pixels * Units.EMU_PER_PIXEL);
    }
}
