package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Means as dots beside lying bars: points at the mean and at the height of their row, which a
 * helper column holds.
 */
final class NativeMeans {
    private final CellArea area;
    private final FigureView view;
    private final Numbers numbers;

    NativeMeans(CellArea area, Numbers numbers) {
        this.area = area;
        this.view = new FigureView(area.table());
        this.numbers = numbers;
    }

    /** Rows from the bottom, so that the first is on top; the middle of each. */
    static double position(int row, int rows) {
        return rows - row - 0.5;
    }

    void fill(XDDFChart chart) {
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        ChartLook.axis(across, true, area.colours());
        ChartLook.axis(up, false, area.colours());
        across.setNumberFormat(NumberFormats.plain(FigureAxes.means(area.table()).decimals()));
        ChartLook.scale(across, FigureAxes.means(area.table()));
        up.setMinimum(0.0);
        up.setMaximum(view.rows());
        up.setVisible(false);
        up.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        across.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        int index = 0;
        for (int mark : view.marks()) {
            Column column = view.column(mark);
            var series =
                    (XDDFScatterChartData.Series)
                            data.addSeries(area.values(mark), area.numbers(area.helper()));
            series.setTitle(column.label(), area.heading(mark));
            var colour =
                    view.marks().size() == 1
                            ? area.colours().text()
                            : area.colours().category(index, view.marks().size());
            NativeScatter.dots(series, MarkerStyle.CIRCLE, colour);
            if (view.marks().size() == 1) {
                PointNames.add(
                        series.getCTScatterSer(), area, CellArea.sheetColumn(mark), shown(mark));
            }
            index++;
        }
        chart.plot(data);
    }

    private List<String> shown(int mark) {
        return IntStream.range(0, view.rows()).mapToObj(row -> shown(row, mark)).toList();
    }

    private String shown(int row, int mark) {
        Double value = view.value(row, mark);
        return value == null ? "" : numbers.plain(value, view.column(mark)) + view.sign(row, mark);
    }
}
