package org.feltbok.export;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Ways from one sheet of a workbook to another. */
final class SheetLinks {
    private SheetLinks() {}

    /** Puts a text into a cell that leads to a sheet. */
    static void write(
            XSSFSheet sheet, int row, int column, String text, String to, XSSFCellStyle style) {
        Cell cell = SheetText.write(sheet, row, column, text, style);
        var link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }
}
