package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Excel's chart of each kind has the axes, order, colours, labels and gaps of the drawn one. */
class NativeFormsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasATwinInExcel(Kind kind) throws IOException {
        assertThat(NativeForms.of(kind).kind()).isEqualTo(kind);
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, Double.NaN, 60);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(book.getSheetAt(1).getDrawingPatriarch() != null)
                    .as("a chart, unless the cells themselves are the picture")
                    .isEqualTo(ChartForms.canDraw(table) && !NativeForms.of(kind).inCells())
                    .isEqualTo(kind != Kind.TABLE && kind != Kind.HEAT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "PIE", "HEAT"})
    void theAxisOfValuesIsTheOneOfThePicture(Kind kind) throws IOException {
        for (double[] values : new double[][] {{40, 25, 60}, {40}, {-12.5, 30}, {36, 38.5}}) {
            FigureTable table = Examples.about(kind, Unit.PERCENT, values);
            try (XSSFWorkbook book = Workbooks.of(table)) {
                AxisScale drawn = FigureAxes.values(table);
                CTValAx axis = values(Workbooks.plot(book));
                double most = axis.getScaling().getMax().getVal();
                double span = drawn.upper() - drawn.lower();
                assertThat(axis.getScaling().getMin().getVal())
                        .isCloseTo(drawn.lower(), within(1e-9));
                assertThat(axis.getMajorUnit().getVal()).isCloseTo(drawn.step(), within(1e-9));
                assertThat(most)
                        .as("beyond the last tick only what the label of the longest bar takes")
                        .isBetween(drawn.upper(), drawn.upper() + 0.2 * span);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "HEAT"})
    void rowsStandInTheSameOrderAndNumbersAreThoseOfTheCells(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, 25, 60);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            CTPlotArea plot = Workbooks.plot(book);
            if (plot.sizeOfCatAxArray() > 0) {
                assertThat(plot.getCatAxArray(0).getScaling().getOrientation().getVal())
                        .as("the first row is on top, or left")
                        .isEqualTo(kind.lying() ? STOrientation.MAX_MIN : STOrientation.MIN_MAX);
            }
            String sheet = book.getSheetName(1);
            String xml = plot.xmlText();
            assertThat(xml).contains("'" + sheet + "'!$");
            int last = 4 + table.rows().size();
            assertThat(xml).contains("$5:$").contains("$" + last);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "HEAT"})
    void coloursAreThoseOfThePicture(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, 25, 60);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            String xml = Workbooks.plot(book).xmlText();
            for (Color colour : ChartForms.colours(table, Colours.LIGHT)) {
                assertThat(xml)
                        .containsIgnoringCase("val=\"%06x\"".formatted(colour.getRGB() & 0xffffff));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "SCATTER", "HEAT"})
    void valuesAreWrittenAtTheBarsWhereThePictureWritesThem(Kind kind) throws IOException {
        FigureTable shown = Examples.about(kind, Unit.PERCENT, 40, 25, 60);
        ChartStyle s = shown.chart();
        FigureTable quiet =
                Examples.styled(
                        shown,
                        new ChartStyle(
                                kind, false, 5, "", "", s.min(), s.max(), List.of(), List.of(),
                                false));
        assertThat(labels(shown)).isTrue();
        assertThat(labels(quiet)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "HEAT"})
    void whatIsUndefinedIsAGapAndNotZero(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, Double.NaN, 60);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            XSSFChart chart = Workbooks.chart(book);
            assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            var row = book.getSheetAt(1).getRow(5);
            for (int i = 1; i <= table.columns().size(); i++) {
                if (table.cells().get(1).get(i - 1).value() == null) {
                    assertThat(row.getCell(i).toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void armsOfDotsAndBoxesAreAsLongAsTheirIntervals() throws IOException {
        try (XSSFWorkbook book = Workbooks.of(Examples.dots())) {
            assertThat(arms(book))
                    .as("down from 46.2 to 38 and from 6 to -4; up to 55 and 17")
                    .satisfies(
                            all -> {
                                assertThat(all.get(0)).isCloseTo(46.2 - 38, within(0.7));
                                assertThat(all.get(1)).isCloseTo(6 + 4, within(0.7));
                                assertThat(all.get(2)).isCloseTo(55 - 46.2, within(0.7));
                                assertThat(all.get(3)).isCloseTo(17 - 6, within(0.7));
                            })
                    .as("none without an interval or a value")
                    .hasSize(4);
        }
    }

    /** Charts beside each other are read as one picture if all have one axis and one order. */
    @ParameterizedTest
    @EnumSource(ChartStyle.Panels.class)
    void everyPanelIsAChartOfItsOwnOnTheAxisOfAll(ChartStyle.Panels panels) throws IOException {
        FigureTable table =
                Examples.panels(
                        Examples.of(
                                Kind.BAR,
                                Unit.PERCENT,
                                new String[] {"1990", "2000", "2018"},
                                new double[] {40, 25, 60},
                                new double[] {4, Double.NaN, 6},
                                new double[] {-10, 2, 3},
                                new double[] {9, 12, 3},
                                new double[] {1, 2, 3}),
                        panels);
        AxisScale whole = FigureAxes.values(table);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            List<XSSFChart> charts = book.getSheetAt(1).getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(5);
            for (int i = 0; i < charts.size(); i++) {
                CTPlotArea plot = charts.get(i).getCTChart().getPlotArea();
                CTValAx axis = values(plot);
                assertThat(axis.getScaling().getMin().getVal()).isEqualTo(whole.lower());
                assertThat(axis.getMajorUnit().getVal()).isEqualTo(whole.step());
                assertThat(charts.get(i).getTitleText().getString())
                        .startsWith(table.columns().get(i).label());
                assertThat(plot.xmlText())
                        .as("its own numbers and no others")
                        .contains("$" + (char) ('B' + i) + "$5:$" + (char) ('B' + i) + "$7")
                        .doesNotContain("$" + (char) ('C' + i) + "$5:");
                boolean named =
                        plot.sizeOfCatAxArray() == 0
                                || plot.getCatAxArray(0).getTickLblPos().getVal()
                                        != STTickLblPos.NONE;
                assertThat(named).isEqualTo(panels != ChartStyle.Panels.BAR || i % 3 == 0);
            }
        }
    }

    @Test
    void rowsOfAPanelThatAreStepsOfAScaleHaveItsColours() throws IOException {
        FigureTable table =
                Examples.panels(
                        Examples.rowsOnScale(
                                Examples.about(Kind.BAR, Unit.PERCENT, 40, 25, 60, 10)),
                        ChartStyle.Panels.BAR);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(Workbooks.plot(book).getBarChartArray(0).getSerArray(0).getDPtArray())
                    .hasSize(4);
            String xml = Workbooks.plot(book).xmlText();
            for (Color colour : ChartForms.colours(table, Colours.LIGHT)) {
                assertThat(xml)
                        .containsIgnoringCase("val=\"%06x\"".formatted(colour.getRGB() & 0xffffff));
            }
        }
    }

    /** The ends stand in hidden cells, so that Excel draws the very line that the note tells of. */
    @Test
    void theLineThroughPointsIsASeriesFromHiddenCellsWithTheEndsOfThePicture() throws IOException {
        FigureTable table = Examples.fitted(Examples.about(Kind.SCATTER, Unit.NUMBER, 4, 9, 7, 15));
        Line2D line = FigureAxes.fitted(table).orElseThrow();
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var all = Workbooks.plot(book).getScatterChartArray(0).getSerArray();
            assertThat(all).hasSize(2);
            var ends = all[1];
            assertThat(numbers(ends.getXVal().getNumRef().getNumCache()))
                    .containsExactly(line.getX1(), line.getX2());
            assertThat(numbers(ends.getYVal().getNumRef().getNumCache()))
                    .containsExactly(line.getY1(), line.getY2());
            assertThat(ends.getMarker().getSymbol().getVal().toString()).isEqualTo("none");
            assertThat(ends.getTx().getV()).startsWith("Linje etter minste");
            var sheet = book.getSheetAt(1);
            int column = table.columns().size() + 2;
            assertThat(ends.getXVal().getNumRef().getF())
                    .contains("$" + CellReference.convertNumToColString(column) + "$5:");
            assertThat(sheet.isColumnHidden(column)).isTrue();
            assertThat(sheet.isColumnHidden(column + 1)).isTrue();
            assertThat(sheet.getRow(4).getCell(column + 1).getNumericCellValue())
                    .isEqualTo(line.getY1());
        }
        try (XSSFWorkbook book =
                Workbooks.of(Examples.about(Kind.SCATTER, Unit.NUMBER, 4, 9, 7, 15))) {
            assertThat(Workbooks.plot(book).getScatterChartArray(0).getSerArray()).hasSize(1);
        }
    }

    private static List<Double> numbers(CTNumData cache) {
        return Arrays.stream(cache.getPtArray()).map(p -> Double.valueOf(p.getV())).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BAR", "COLUMN", "HISTOGRAM", "LINE"})
    void intervalsOfBarsAndLinesAreErrorBarsFromHiddenCells(Kind kind) throws IOException {
        FigureTable table = Examples.styled(Examples.dots(), ChartStyle.of(kind));
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var plot = Workbooks.plot(book);
            var bars =
                    kind == Kind.LINE
                            ? plot.getLineChartArray(0).getSerArray(0).getErrBars()
                            : plot.getBarChartArray(0).getSerArray(0).getErrBars();
            assertThat(bars.getPlus().getNumRef().getNumCache().getPtArray())
                    .as("none without an interval or a value")
                    .extracting(point -> Double.parseDouble(point.getV()))
                    .satisfiesExactly(
                            up -> assertThat(up).isCloseTo(55 - 46.2, within(1e-9)),
                            up -> assertThat(up).isEqualTo(17 - 6));
            assertThat(bars.getMinus().getNumRef().getNumCache().getPtArray(1).getV())
                    .isEqualTo("10.0");
            int up = table.columns().size() + 1;
            assertThat(bars.getPlus().getNumRef().getF()).contains("$");
            assertThat(book.getSheetAt(1).isColumnHidden(up + NativeIntervals.OWN)).isTrue();
        }
        FigureTable bare = Examples.about(kind, Unit.PERCENT, 40, 25, 60);
        assertThat(NativeIntervals.columns(new FigureView(bare))).isEqualTo(NativeIntervals.OWN);
    }

    private static List<Double> arms(XSSFWorkbook book) {
        List<Double> all = new ArrayList<>();
        for (var series : Workbooks.plot(book).getBarChartArray(0).getSerArray()) {
            if (series.isSetErrBars()) {
                var bars = series.getErrBars();
                var source = bars.isSetMinus() ? bars.getMinus() : bars.getPlus();
                for (var point : source.getNumRef().getNumCache().getPtArray()) {
                    all.add(Double.parseDouble(point.getV()));
                }
            }
        }
        return all;
    }

    private static boolean labels(FigureTable table) throws IOException {
        try (XSSFWorkbook book = Workbooks.of(table)) {
            return Pattern.compile("(c:showVal|c15:showDataLabelsRange) val=\"(1|true)\"")
                    .matcher(Workbooks.plot(book).xmlText())
                    .find();
        }
    }

    /** The axis that shows the values: beside columns and lines, below lying bars. */
    private static CTValAx values(CTPlotArea plot) {
        return Arrays.stream(plot.getValAxArray()).reduce((a, b) -> b).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TABLE", "HEAT"})
    void aNumberThatIsSignificantBearsItsSignInExcelsChart(Kind kind) throws IOException {
        FigureTable bare = Examples.about(kind, Unit.PERCENT, 40, 25, 35);
        ChartStyle usual = ChartStyle.of(kind);
        FigureTable table =
                Examples.styled(
                        bare,
                        new ChartStyle(
                                kind,
                                true,
                                0,
                                "",
                                "",
                                usual.min(),
                                usual.max(),
                                List.of(),
                                List.of(),
                                true));
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(SIGNED.matcher(Workbooks.plot(book).xmlText()).find()).isFalse();
        }
        try (XSSFWorkbook book = Workbooks.of(Examples.significant(table, 2))) {
            Matcher signed = SIGNED.matcher(Workbooks.plot(book).xmlText());
            assertThat(signed.results().count())
                    .as("of the last row alone")
                    .isBetween(1L, 2L * table.columns().size());
        }
    }

    /** The format of a label's number, or its text, with the sign. */
    private static final Pattern SIGNED =
            Pattern.compile("<c:numFmt formatCode=\"[^\"]*\\*|\\*</(a:t|c15:v|c:v)>");

    /** In grey each line of Excel's chart has its mark, in colour all have a dot. */
    @Test
    void linesInGreyAreToldApartByTheirMarks() throws IOException {
        double[][] all = new double[3][30];
        String[] years = new String[30];
        for (int i = 0; i < 30; i++) {
            years[i] = String.valueOf(1990 + i);
            for (int line = 0; line < 3; line++) {
                all[line][i] = i + line;
            }
        }
        FigureTable table = Examples.of(Kind.LINE, Unit.NUMBER, years, all);
        try (XSSFWorkbook book = grey(table)) {
            var lines = Workbooks.plot(book).getLineChartArray(0).getSerList();
            assertThat(lines)
                    .extracting(s -> s.getMarker().getSymbol().getVal().toString())
                    .containsExactly("circle", "square", "triangle");
            assertThat(lines)
                    .allSatisfy(
                            s ->
                                    assertThat(s.getDPtList())
                                            .as("most points have none")
                                            .hasSizeBetween(18, 25)
                                            .allMatch(
                                                    d ->
                                                            d.getMarker()
                                                                    .getSymbol()
                                                                    .getVal()
                                                                    .toString()
                                                                    .equals("none")));
        }
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(Workbooks.plot(book).getLineChartArray(0).getSerList())
                    .allMatch(s -> s.getMarker().getSymbol().getVal().toString().equals("none"))
                    .allMatch(s -> s.getDPtList().isEmpty());
        }
    }

    private static XSSFWorkbook grey(FigureTable table) throws IOException {
        Recipe grey = Recipe.WHOLE.with(HouseStyle.of(HouseStyle.Theme.GREY_PRINT));
        var options = new ReportOptions("Eksempler", "eksempler", Workbooks.DATE, "", grey);
        return Workbooks.read(Workbooks.written(Language.NB, options, List.of(table)));
    }
}
