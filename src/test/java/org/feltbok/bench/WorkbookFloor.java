package org.feltbok.bench;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The floor of the report's workbook: a sheet of numbers with a native chart for each figure, no
 * more.
 */
final class WorkbookFloor {
    private static final int TOP = 20;

    private WorkbookFloor() {}

    /** Writes a workbook of so many sheets with a chart, and so many with a table alone. */
    static void write(int figures, int tables, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < tables; i++) {
                numbers(book.createSheet("Table " + i), i);
            }
            for (int i = 0; i < figures; i++) {
                XSSFSheet sheet = book.createSheet("Figure " + i);
                chart(sheet, numbers(sheet, i), i);
            }
            book.write(out);
        }
    }

    static int numbers(XSSFSheet sheet, int figure) {
        double[][] shares = ChartFloor.shares(figure);
        XSSFRow head = sheet.createRow(TOP);
        for (int i = 0; i < ChartFloor.ANSWERS.size(); i++) {
            head.createCell(i + 1).setCellValue(ChartFloor.ANSWERS.get(i));
        }
        for (int r = 0; r < shares.length; r++) {
            XSSFRow row = sheet.createRow(TOP + 1 + r);
            row.createCell(0).setCellValue(ChartFloor.statement(r, figure));
            for (int i = 0; i < shares[r].length; i++) {
                row.createCell(i + 1).setCellValue(shares[r][i]);
            }
        }
        return shares.length;
    }

    private static void chart(XSSFSheet sheet, int rows, int figure) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        bars(
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 0, 9, 18)),
                sheet,
                rows,
                figure);
    }

    /** Fills a chart with stacked bars of what stands in a sheet. */
    static void bars(XDDFChart chart, XSSFSheet sheet, int rows, int figure) {
        chart.setTitleText("Figure " + figure);
        XDDFBarChartData bars =
                (XDDFBarChartData)
                        chart.createData(
                                ChartTypes.BAR,
                                chart.createCategoryAxis(AxisPosition.LEFT),
                                chart.createValueAxis(AxisPosition.BOTTOM));
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.PERCENT_STACKED);
        bars.setOverlap((byte) 100);
        int last = TOP + rows;
        for (int i = 0; i < ChartFloor.ANSWERS.size(); i++) {
            XDDFBarChartData.Series series =
                    (XDDFBarChartData.Series)
                            bars.addSeries(
                                    XDDFDataSourcesFactory.fromStringCellRange(
                                            sheet, new CellRangeAddress(TOP + 1, last, 0, 0)),
                                    XDDFDataSourcesFactory.fromNumericCellRange(
                                            sheet,
                                            new CellRangeAddress(TOP + 1, last, i + 1, i + 1)));
            series.setTitle(null, new CellReference(sheet.getSheetName(), TOP, i + 1, true, true));
            int rgb = ChartFloor.COLOURS[i];
            series.setFillProperties(
                    new XDDFSolidFillProperties(
                            XDDFColor.from(
                                    new byte[] {
                                        (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb
                                    })));
        }
        chart.plot(bars);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
}
