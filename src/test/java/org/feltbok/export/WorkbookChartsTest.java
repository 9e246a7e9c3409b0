package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The charts of the workbook, and the cells that they refer to. */
final class WorkbookChartsTest {
    @Test
    void everyDrawnFigureHasAValidChartThatRefersToItsCells() throws IOException {
        List<FigureTable> figures = Examples.all();
        try (XSSFWorkbook book = Workbooks.readChecked(figures)) {
            for (int i = 0; i < figures.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i + 1);
                FigureTable figure = figures.get(i);
                boolean drawn = ChartForms.canDraw(figure) && !NativeForms.of(figure).inCells();
                assertThat(sheet.getDrawingPatriarch() != null).isEqualTo(drawn);
                if (drawn) {
                    sheet.getDrawingPatriarch().getCharts().forEach(c -> check(c, sheet));
                }
            }
        }
    }

    private static void check(XSSFChart chart, XSSFSheet sheet) {
        String xml = chart.getCTChartSpace().xmlText();
        assertThat(xml).contains("<c:f>'" + sheet.getSheetName() + "'!$");
        var errors = new ArrayList<Object>();
        var options =
                new XmlOptions()
                        .setErrorListener(
                                new ArrayList<>() {
                                    @Override
                                    public boolean add(XmlError error) {
                                        return errors.add(error.toString());
                                    }
                                });
        assertThat(chart.getCTChartSpace().validate(options)).as(errors::toString).isTrue();
        sheet.getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorList()
                .forEach(
                        anchor ->
                                assertThat(
                                                anchor.getGraphicFrame()
                                                        .getNvGraphicFramePr()
                                                        .getCNvPr()
                                                        .getDescr())
                                        .contains(sheet.getRow(0).getCell(0).getStringCellValue()));
    }

    @Test
    void meansAreASecondChartThatSharesTheRows() throws IOException {
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(Examples.statements()))) {
            List<XSSFChart> charts = book.getSheet("Figur 57").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            assertThat(charts.get(1).getCTChartSpace().xmlText())
                    .contains("scatterChart", "$I$5:$I$11");
        }
    }

    @Test
    void theAxisInExcelIsThatOfThePicture() throws IOException {
        String[] rows = {"a", "b"};
        var bars = Examples.of(Kind.COLUMN, Unit.NUMBER, rows, new double[] {-30, 50});
        var stack =
                Examples.of(
                        Kind.STACKED_BAR,
                        Unit.PERCENT,
                        rows,
                        new double[] {-12.5, 10},
                        new double[] {40, 30});
        var line = Examples.of(Kind.LINE, Unit.NUMBER, rows, new double[] {36, 38.5});
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(bars, stack, line))) {
            for (int i = 0; i < 3; i++) {
                FigureTable table = List.of(bars, stack, line).get(i);
                var scale = FigureAxes.values(table);
                var axis = Workbooks.plot(book, i + 1).getValAxArray(0);
                assertThat(axis.getScaling().getMin().getVal()).isEqualTo(scale.lower());
                assertThat(axis.getMajorUnit().getVal()).isEqualTo(scale.step());
                assertThat(axis.getScaling().getMax().getVal())
                        .isBetween(scale.upper(), scale.upper() + scale.step());
            }
            assertThat(Workbooks.plot(book, 1).getCatAxArray(0).getTickLblPos().getVal())
                    .as("names of rows do not stand on bars below zero")
                    .isEqualTo(STTickLblPos.LOW);
            assertThat(Workbooks.plot(book, 2).getBarChartArray(0).getGrouping().getVal())
                    .isEqualTo(STBarGrouping.STACKED);
            assertThat(FigureAxes.values(stack).lower()).isLessThanOrEqualTo(-12.5);
        }
    }

    @Test
    void yearsStandAtTheirDistanceInTimeAndTheirNumbersAreHidden() throws IOException {
        var uneven =
                Examples.of(
                        Kind.LINE,
                        Unit.NUMBER,
                        new String[] {"2018", "2025", "2040"},
                        new double[] {3, 2, 1});
        try (XSSFWorkbook book = Workbooks.readChecked(List.of(uneven))) {
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(Workbooks.plot(book, 1).sizeOfLineChartArray()).isZero();
            var series = Workbooks.plot(book, 1).getScatterChartArray(0).getSerArray(0);
            assertThat(series.getXVal().getNumRef().getNumCache().getPtArray(1).getV())
                    .startsWith("2025");
            assertThat(sheet.isColumnHidden(3)).isTrue();
            XSSFChart chart = sheet.getDrawingPatriarch().getCharts().getFirst();
            assertThat(chart.getCTChart().getPlotVisOnly().getVal()).isFalse();
        }
    }
}
