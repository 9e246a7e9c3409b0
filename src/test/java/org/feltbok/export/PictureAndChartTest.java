package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What Excel's chart holds, series by series, is what the picture draws. */
class PictureAndChartTest {
    /** A series of a chart: its name, its rows in order, its numbers and its look. */
    private record Drawn(String name, List<String> rows, CTNumDataSource numbers, String look) {}

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BAR", "COLUMN", "STACKED_BAR", "STACKED_COLUMN", "LINE", "HISTOGRAM", "PIE"})
    void seriesHaveTheNamesRowsNumbersGapsAndColoursOfThePicture(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, Double.NaN, 60);
        FigureView view = new FigureView(table);
        List<Color> colours = ChartForms.colours(table, Colours.LIGHT);
        List<Drawn> all = drawn(table);
        assertThat(all).hasSameSizeAs(view.series());
        for (int i = 0; i < all.size(); i++) {
            Drawn one = all.get(i);
            int column = view.series().get(i);
            assertThat(one.name()).isEqualTo(view.column(column).label());
            assertThat(one.rows()).isEqualTo(table.rows().stream().map(Header::label).toList());
            numbers(table, column, one.numbers());
            for (Color colour : kind == Kind.PIE ? colours : List.of(colours.get(i))) {
                assertThat(one.look())
                        .containsIgnoringCase("val=\"%06x\"".formatted(colour.getRGB() & 0xffffff));
            }
        }
    }

    /** A new kind does not compile here until it is said what its chart holds of the picture. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatExcelsChartShowsOfAKindIsWhatThePictureDraws(Kind kind) throws IOException {
        switch (kind) {
            case BAR, COLUMN, STACKED_BAR, STACKED_COLUMN, LINE, HISTOGRAM, PIE ->
                    seriesHaveTheNamesRowsNumbersGapsAndColoursOfThePicture(kind);
            case SCATTER -> points();
            case BOX -> boxes();
            case DOTS -> dots();
            case DIVERGING_BAR -> halves();
            case SMALL_MULTIPLES -> panels();
            case TABLE, HEAT -> cells(kind);
        }
    }

    private static void points() throws IOException {
        FigureTable table =
                Examples.fitted(Examples.about(Kind.SCATTER, Unit.NUMBER, 12, Double.NaN, 31, 25));
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var series = charts(book).getFirst().getScatterChartArray(0).getSerArray();
            numbers(table, 0, series[0].getXVal().getNumRef().getNumCache());
            numbers(table, 1, series[0].getYVal().getNumRef().getNumCache());
            Line2D line = FigureAxes.fitted(table).orElseThrow();
            assertThat(all(series[1].getXVal().getNumRef().getNumCache()))
                    .containsExactly(line.getX1(), line.getX2());
            assertThat(all(series[1].getYVal().getNumRef().getNumCache()))
                    .containsExactly(line.getY1(), line.getY2());
            axis(charts(book).getFirst().getValAxArray(0), FigureAxes.across(table));
            axis(charts(book).getFirst().getValAxArray(1), FigureAxes.up(table));
        }
    }

    /** Bars on each other end where the picture's box begins, has its median and ends. */
    private static void boxes() throws IOException {
        FigureTable table = Examples.about(Kind.BOX, Unit.NUMBER, 40, Double.NaN, 60);
        FigureView view = new FigureView(table);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var bars = charts(book).getFirst().getBarChartArray(0).getSerArray();
            assertThat(bars).hasSize(4);
            for (int row : new int[] {0, 2}) {
                double[] ends = ends(bars, row);
                double thick = ends[2] - ends[1];
                assertThat(ends[0]).isCloseTo(at(view, row, 1), within(1e-9));
                assertThat((ends[1] + ends[2]) / 2).isCloseTo(at(view, row, 2), within(1e-9));
                assertThat(ends[3]).isCloseTo(at(view, row, 3), within(1e-9));
                assertThat(thick).as("no more than a line").isBetween(0.0, 1.0);
                assertThat(error(bars[0].getErrBars().getMinus(), row))
                        .isCloseTo(at(view, row, 1) - at(view, row, 0), within(1e-9));
                assertThat(error(bars[3].getErrBars().getPlus(), row))
                        .isCloseTo(at(view, row, 4) - at(view, row, 3), within(1e-9));
            }
            assertThat(bars[0].getVal().getNumRef().getNumCache().getPtArray())
                    .as("a row without numbers has no box")
                    .extracting(CTNumVal::getIdx)
                    .containsExactly(0L, 2L);
        }
    }

    /** The middle of each dot is its number; its arms end where the interval does. */
    private static void dots() throws IOException {
        FigureTable table = Examples.dots();
        FigureView view = new FigureView(table);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var bars = charts(book).getFirst().getBarChartArray(0).getSerArray();
            double[] first = ends(bars, 0);
            assertThat((first[0] + first[3]) / 2).isCloseTo(at(view, 0, 0), within(1e-9));
            assertThat(first[0] - error(bars[0].getErrBars().getMinus(), 0))
                    .isCloseTo(38, within(1e-9));
            assertThat(first[3] + error(bars[3].getErrBars().getPlus(), 0))
                    .isCloseTo(55, within(1e-9));
            double[] alone = ends(bars, 2);
            assertThat((alone[0] + alone[3]) / 2).isCloseTo(71, within(1e-9));
        }
    }

    /** What stands left of zero in the picture has negative lengths, each step's own. */
    private static void halves() throws IOException {
        FigureTable table =
                Examples.onScale(
                        Examples.of(
                                Kind.DIVERGING_BAR,
                                Unit.PERCENT,
                                new String[] {"a", "b"},
                                new double[] {10, 30},
                                new double[] {40, Double.NaN},
                                new double[] {50, 70}));
        List<Color> colours = ChartForms.colours(table, Colours.LIGHT);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var bars = charts(book).getFirst().getBarChartArray(0).getSerArray();
            double[] left = {0, 0};
            double[] right = {0, 0};
            for (var bar : bars) {
                for (CTNumVal point : bar.getVal().getNumRef().getNumCache().getPtArray()) {
                    double length = Double.parseDouble(point.getV());
                    int row = (int) point.getIdx();
                    left[row] += Math.min(0, length);
                    right[row] += Math.max(0, length);
                }
            }
            assertThat(left).as("disagree, and half of the middle").containsExactly(-30, -30);
            assertThat(right).as("agree, and half of the middle").containsExactly(70, 70);
            String xml = charts(book).getFirst().xmlText();
            for (Color colour : colours) {
                assertThat(xml)
                        .containsIgnoringCase("val=\"%06x\"".formatted(colour.getRGB() & 0xffffff));
            }
        }
    }

    private static void panels() throws IOException {
        FigureTable table =
                Examples.of(
                        Kind.SMALL_MULTIPLES,
                        Unit.PERCENT,
                        new String[] {"a", "b"},
                        new double[] {10, -30},
                        new double[] {40, Double.NaN});
        try (XSSFWorkbook book = Workbooks.of(table)) {
            List<CTPlotArea> all = charts(book);
            assertThat(all).hasSize(2);
            for (int i = 0; i < 2; i++) {
                var series = all.get(i).getBarChartArray(0).getSerArray();
                assertThat(series).hasSize(1);
                numbers(table, i, series[0].getVal().getNumRef().getNumCache());
                axis(all.get(i).getValAxArray(0), FigureAxes.values(table));
            }
        }
    }

    /** The picture is the cells themselves: their numbers, and no chart beside. */
    private static void cells(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, Double.NaN, 60);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(book.getSheetAt(1).getDrawingPatriarch()).isNull();
            assertThat(book.getSheetAt(1).getRow(4).getCell(1).getNumericCellValue()).isEqualTo(40);
            assertThat(book.getSheetAt(1).getRow(5).getCell(1).toString()).isEmpty();
            assertThat(book.getSheetAt(1).getRow(6).getCell(1).getNumericCellValue()).isEqualTo(60);
        }
    }

    /** Where bars on each other end. */
    private static double[] ends(CTBarSer[] bars, int row) {
        double[] ends = new double[bars.length];
        double sum = 0;
        for (int i = 0; i < bars.length; i++) {
            sum += point(bars[i].getVal().getNumRef().getNumCache(), row);
            ends[i] = sum;
        }
        return ends;
    }

    private static double error(CTNumDataSource source, int row) {
        return point(source.getNumRef().getNumCache(), row);
    }

    private static double point(CTNumData cache, int row) {
        return Arrays.stream(cache.getPtArray())
                .filter(p -> p.getIdx() == row)
                .mapToDouble(p -> Double.parseDouble(p.getV()))
                .findFirst()
                .orElseThrow();
    }

    private static double[] all(CTNumData cache) {
        return Arrays.stream(cache.getPtArray())
                .mapToDouble(p -> Double.parseDouble(p.getV()))
                .toArray();
    }

    private static double at(FigureView view, int row, int column) {
        return Objects.requireNonNull(view.value(row, column));
    }

    private static void axis(CTValAx axis, AxisScale drawn) {
        assertThat(axis.getScaling().getMin().getVal()).isCloseTo(drawn.lower(), within(1e-9));
        assertThat(axis.getMajorUnit().getVal()).isCloseTo(drawn.step(), within(1e-9));
        assertThat(axis.getScaling().getMax().getVal())
                .isBetween(
                        drawn.upper() - 1e-9,
                        drawn.upper() + 0.2 * (drawn.upper() - drawn.lower()));
    }

    private static void numbers(FigureTable table, int column, CTNumDataSource numbers) {
        numbers(table, column, numbers.getNumRef().getNumCache());
    }

    private static void numbers(FigureTable table, int column, CTNumData cache) {
        List<CTNumVal> points = Arrays.asList(cache.getPtArray());
        for (int row = 0; row < table.rows().size(); row++) {
            long at = row;
            List<String> there =
                    points.stream().filter(p -> p.getIdx() == at).map(CTNumVal::getV).toList();
            Double value = table.cells().get(row).get(column).value();
            if (value == null) {
                assertThat(there).as("a gap is no point").isEmpty();
            } else {
                assertThat(Double.parseDouble(there.getFirst())).isCloseTo(value, within(1e-9));
            }
        }
    }

    private static List<CTPlotArea> charts(XSSFWorkbook book) {
        return Workbooks.charts(book).stream().map(c -> c.getCTChart().getPlotArea()).toList();
    }

    private static List<Drawn> drawn(FigureTable table) throws IOException {
        try (XSSFWorkbook book = Workbooks.of(table)) {
            CTPlotArea plot = charts(book).getFirst();
            Stream<Drawn> bars =
                    plot.getBarChartList().stream()
                            .flatMap(c -> c.getSerList().stream())
                            .map(s -> of(s.getTx(), s.getCat(), s.getVal(), s.xmlText()));
            Stream<Drawn> lines =
                    plot.getLineChartList().stream()
                            .flatMap(c -> c.getSerList().stream())
                            .map(s -> of(s.getTx(), s.getCat(), s.getVal(), s.xmlText()));
            Stream<Drawn> pies =
                    plot.getPieChartList().stream()
                            .flatMap(c -> c.getSerList().stream())
                            .map(s -> of(s.getTx(), s.getCat(), s.getVal(), s.xmlText()));
            return Stream.of(bars, lines, pies).flatMap(s -> s).toList();
        }
    }

    private static Drawn of(
            CTSerTx name, CTAxDataSource rows, CTNumDataSource numbers, String look) {
        return new Drawn(
                name.getStrRef().getStrCache().getPtArray(0).getV(),
                rows.getStrRef().getStrCache().getPtList().stream().map(CTStrVal::getV).toList(),
                numbers,
                look);
    }
}
