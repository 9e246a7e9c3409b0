package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Fill;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/** Bars and columns, side by side or stacked to 100 %. */
final class NativeBars {
    /** Pixels that a plot takes, where it is narrowest. */
    private static final double PLOT = 530;

    /** Mean width of a digit of labels. */
    private static final double LETTER = 6.2;

    private final CellArea area;
    private final FigureView view;
    private final NumberFormats formats;
    private final int gap;
    private final boolean lying;
    private final boolean stacked;
    private final boolean shares;
    private final boolean crowded;

    /**
     * @param gap between bars in percent of their thickness; -1 = as usual
     */
    NativeBars(CellArea area, NumberFormats formats, int gap) {
        this.gap = gap;
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
        var kind = area.table().chart().kind();
        this.lying = kind.lying();
        this.stacked = kind.stacked();
        this.shares = FigureAxes.shares(area.table());
        this.crowded = crowded();
    }

    void fill(XDDFChart chart) {
        XDDFCategoryAxis categories =
                chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values =
                chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(categories, values);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setBarGrouping(grouping());
        data.setGapWidth(gap >= 0 ? gap : !lying && view.rows() < 3 ? 250 : 70);
        data.setOverlap((byte) (stacked ? 100 : 0));
        data.setVaryColors(false);
        series(data);
        chart.plot(data);
        if (!lying) {
            new ThresholdSeries(view).draw(chart, categories, values, area);
        }
    }

    /** Percentages stand as they are, so that nothing is stretched. */
    private BarGrouping grouping() {
        if (!stacked) {
            return BarGrouping.CLUSTERED;
        }
        return shares ? BarGrouping.PERCENT_STACKED : BarGrouping.STACKED;
    }

    private void axes(XDDFCategoryAxis categories, XDDFValueAxis values) {
        var style = area.table().chart();
        ChartLook.axis(categories, false, area.colours());
        ChartLook.axis(values, true, area.colours());
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (lying) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        // names stand beside the plot, not on bars below zero
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        AxisScale scale = FigureAxes.values(area.table());
        if (shares) {
            values.setNumberFormat(formats.shares());
            values.setMinimum(0.0);
            values.setMaximum(1.0);
            values.setMajorUnit(0.25);
        } else {
            values.setNumberFormat(formats.axis(unit(), scale.decimals()));
            ChartLook.scale(values, room(scale));
        }
        ChartLook.axisTitle(values, style.axisTitle());
    }

    /** Ends so far beyond the greatest value that its label has room. */
    private AxisScale room(AxisScale scale) {
        boolean outside = area.table().chart().labels() && !stacked;
        double above = !outside ? 0 : lying ? 0.12 : crowded ? 0.18 : 0.08;
        double span = scale.upper() - scale.lower();
        // the names of the rows stand below the least tick; ticks go on in whole steps
        double lacking = outside && least() < 0 ? above * span - (least() - scale.lower()) : 0;
        double below = Math.max(0, Math.ceil(lacking / scale.step())) * scale.step();
        return scale.widened(below / span, above);
    }

    private void series(XDDFBarChartData data) {
        List<Column> columns = view.series().stream().map(view::column).toList();
        List<Fill> fills = ChartForms.fills(area.table(), area.colours());
        var intervals = new NativeIntervals(area);
        for (int i = 0; i < columns.size(); i++) {
            int column = view.series().get(i);
            var series =
                    (XDDFBarChartData.Series) data.addSeries(area.labels(), area.values(column));
            series.setTitle(columns.get(i).label(), area.heading(column));
            series.setShapeProperties(ChartLook.filled(fills.get(i)));
            series.setInvertIfNegative(false);
            if (!stacked && intervals.any(column)) {
                intervals.fill(series.getCTBarSer().addNewErrBars(), i);
            }
            if (area.table().chart().labels()) {
                label(series, column, fills.get(i));
            }
        }
    }

    private void label(XDDFBarChartData.Series series, int index, Fill fill) {
        Column column = view.column(index);
        var bars = series.getCTBarSer();
        var labels = bars.isSetDLbls() ? bars.getDLbls() : bars.addNewDLbls();
        Color ink = stacked ? area.colours().inkOn(fill.colour()) : area.colours().text();
        STDLblPos.Enum place = stacked ? STDLblPos.CTR : STDLblPos.OUT_END;
        HouseStyle style = area.style();
        ChartLabels.signs(
                labels, view, index, row -> format(view.column(row, index)), ink, place, style);
        ChartLabels.values(labels, format(column), view.isMixed(index), ink, place, style);
        if (stacked) {
            ChartLabels.ground(labels, fill);
        }
        if (crowded) {
            ChartLabels.upright(labels);
        }
    }

    /**
     * Whether numbers above columns would run into each other, so that they are written upwards.
     */
    private boolean crowded() {
        if (lying || stacked) {
            return false;
        }
        int bars = view.series().size();
        double slot = PLOT / Math.max(1, view.rows());
        return longest() * LETTER * area.style().size() > (bars == 1 ? slot : slot / (bars + 0.7));
    }

    private double least() {
        return Arrays.stream(view.values(view.series())).min().orElse(0);
    }

    /** Letters of the longest number. */
    private int longest() {
        int longest = 0;
        for (int column : view.series()) {
            String unit = view.series().size() == 1 && unit() == Unit.PERCENT ? " %" : "";
            for (int row = 0; row < view.rows(); row++) {
                Double value = view.value(row, column);
                if (value != null) {
                    int decimals = view.column(row, column).decimals();
                    String shown = ("%." + decimals + "f").formatted(value);
                    String signed = shown + unit + view.sign(row, column);
                    longest = Math.max(longest, signed.length());
                }
            }
        }
        return longest;
    }

    private String format(Column column) {
        if (stacked) {
            return formats.from(area.table().chart().labelsFrom(), column);
        }
        return view.series().size() > 1
                ? NumberFormats.plain(column.decimals())
                : formats.cell(column);
    }

    private Unit unit() {
        return view.column(view.series().getFirst()).unit();
    }
}
