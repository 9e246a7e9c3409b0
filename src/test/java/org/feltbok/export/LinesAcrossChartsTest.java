package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Seams, dashed stretches and thresholds in Excel's charts, as in the picture. */
class LinesAcrossChartsTest {
    private static final String SHAPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes";

    /** Real to 2002, constructed from then on; the second line real all along. */
    private static FigureTable constructed() {
        return constructed("2000", "2001", "2002", "2003", "2004", "2005");
    }

    private static FigureTable constructed(String... years) {
        FigureTable t =
                Examples.of(
                        Kind.LINE,
                        Unit.NUMBER,
                        years,
                        new double[] {100, 98, 97, 96, 95, 94},
                        new double[] {100, 102, 104, 106, 108, 110});
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < years.length; row++) {
            Cell one = t.cells().get(row).getFirst();
            cells.add(List.of(row < 3 ? one : constructed(one), t.cells().get(row).get(1)));
        }
        return with(t, cells, t.chart());
    }

    private static Cell constructed(Cell cell) {
        var source = new CellSource(CellSource.Kind.CONSTRUCTED, "", "", "", "‡", "");
        return new Cell(
                cell.value(),
                cell.n(),
                null,
                null,
                cell.verdict(),
                cell.measure(),
                null,
                null,
                null,
                source);
    }

    private static FigureTable with(FigureTable t, List<List<Cell>> cells, ChartStyle style) {
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                cells,
                style,
                t.note());
    }

    private static XSSFWorkbook book(FigureTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(
                        new Texts(Language.NB),
                        ReportOptions.of("E", "e", Instant.parse("2018-12-14T10:00:00Z")))
                .write(List.of(table), out, Progress.NONE);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFChart chart(XSSFWorkbook book) {
        return book.getSheetAt(1).getDrawingPatriarch().getCharts().getFirst();
    }

    private static boolean isDashed(CTLineSer series) {
        var line = series.getSpPr().getLn();
        return line.isSetPrstDash() && line.getPrstDash().getVal() == STPresetLineDashVal.DASH;
    }

    @Test
    void whatIsConstructedIsADashedLineOfItsOwnThatFollowsTheCells() throws IOException {
        try (XSSFWorkbook book = book(constructed())) {
            List<CTLineSer> series =
                    chart(book).getCTChart().getPlotArea().getLineChartArray(0).getSerList();
            assertThat(series).as("two lines, the dashed stretch, the seam").hasSize(4);
            assertThat(isDashed(series.get(0))).isFalse();
            assertThat(isDashed(series.get(1))).isFalse();
            assertThat(isDashed(series.get(2))).isTrue();
            assertThat(series.get(0).getVal().getNumRef().getF()).endsWith("$B$5:$B$7");
            assertThat(series.get(0).getCat().getStrRef().getF()).endsWith("$A$5:$A$10");
            assertThat(series.get(1).getVal().getNumRef().getF()).endsWith("$C$5:$C$10");
            var dashed = series.get(2).getVal().getNumRef();
            assertThat(dashed.getNumCache().getPtList().stream().map(p -> p.getIdx()))
                    .containsExactly(2L, 3L, 4L, 5L);
            XSSFCell cell = cell(book, dashed.getF(), 6);
            assertThat(cell.getCellFormula()).isEqualTo("B7");
            assertThat(cell.getNumericCellValue()).isEqualTo(97);
            assertThat(book.getSheetAt(1).isColumnHidden(cell.getColumnIndex())).isTrue();
        }
    }

    @Test
    void whereOtherNumbersBeginALineStandsWithWords() throws IOException {
        try (XSSFWorkbook book = book(constructed())) {
            var chart = chart(book).getCTChart();
            CTLineSer seam = chart.getPlotArea().getLineChartArray(0).getSerArray(3);
            assertThat(seam.getDLbls().getDLblArray(0).getIdx().getVal()).isEqualTo(2);
            assertThat(seam.getDLbls().xmlText()).contains(">konstruert<");
            double at = point(seam.getVal().getNumRef().getNumCache().getPtArray(0).getV());
            var bars = seam.getErrBars();
            var scale = chart.getPlotArea().getValAxArray(0).getScaling();
            assertThat(at + point(bars.getPlus().getNumRef().getNumCache().getPtArray(0).getV()))
                    .isCloseTo(scale.getMax().getVal(), within(1e-9));
            assertThat(at - point(bars.getMinus().getNumRef().getNumCache().getPtArray(0).getV()))
                    .isCloseTo(scale.getMin().getVal(), within(1e-9));
            assertThat(
                            chart.getLegend().getLegendEntryList().stream()
                                    .map(e -> e.getIdx().getVal()))
                    .as("the legend has the two lines alone")
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void theWordsOfManySeamsStayAboveTheAxis() throws IOException {
        String[] years = IntStream.range(0, 32).mapToObj(i -> 1990 + i + "").toArray(String[]::new);
        double[] line = IntStream.range(0, 32).mapToDouble(i -> 90 + i).toArray();
        FigureTable t = Examples.of(Kind.LINE, Unit.NUMBER, years, line);
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < years.length; row++) {
            Cell cell = t.cells().get(row).getFirst();
            cells.add(List.of(row % 2 == 0 ? cell : constructed(cell)));
        }
        try (XSSFWorkbook book = book(with(t, cells, t.chart()))) {
            var plot = chart(book).getCTChart().getPlotArea();
            double least = plot.getValAxArray(0).getScaling().getMin().getVal();
            List<CTLineSer> seams =
                    plot.getLineChartArray(0).getSerList().stream()
                            .filter(CTLineSer::isSetErrBars)
                            .toList();
            assertThat(seams).hasSizeGreaterThan(14);
            for (CTLineSer seam : seams) {
                var numbers = seam.getVal().getNumRef().getNumCache();
                assertThat(point(numbers.getPtArray(0).getV())).isGreaterThan(least);
            }
        }
    }

    /** Years far apart are hidden numbers too, which each panel has. */
    @Test
    void eachOfSmallMultiplesHasItsHiddenNumbersForItself() throws IOException {
        FigureTable t =
                Examples.panels(
                        constructed("2000", "2001", "2002", "2005", "2010", "2015"),
                        ChartStyle.Panels.LINE);
        try (XSSFWorkbook book = book(t)) {
            var plot = chart(book).getCTChart().getPlotArea();
            var series = plot.getScatterChartArray(0).getSerList();
            assertThat(series).as("the line, the dashed stretch, the seam").hasSize(3);
            var dashed = series.get(1).getYVal().getNumRef();
            assertThat(dashed.getNumCache().getPtList().stream().map(p -> point(p.getV())))
                    .containsExactly(97.0, 96.0, 95.0, 94.0);
            assertThat(cell(book, dashed.getF(), 6).getCellFormula()).isEqualTo("B7");
            var seam = series.get(2);
            double at = point(seam.getYVal().getNumRef().getNumCache().getPtArray(0).getV());
            var bars = seam.getErrBarsArray(0);
            var scale = plot.getValAxArray(1).getScaling();
            for (var side : List.of(bars.getPlus(), bars.getMinus())) {
                double way = point(side.getNumRef().getNumCache().getPtArray(0).getV());
                assertThat(cell(book, side.getNumRef().getF(), 6).getNumericCellValue())
                        .isEqualTo(way);
            }
            assertThat(at + point(bars.getPlus().getNumRef().getNumCache().getPtArray(0).getV()))
                    .isCloseTo(scale.getMax().getVal(), within(1e-9));
            assertThat(at - point(bars.getMinus().getNumRef().getNumCache().getPtArray(0).getV()))
                    .isCloseTo(scale.getMin().getVal(), within(1e-9));
            for (int column = 4;
                    column <= book.getSheetAt(1).getRow(4).getLastCellNum();
                    column++) {
                assertThat(book.getSheetAt(1).isColumnHidden(column)).isTrue();
            }
        }
    }

    /** What a range of one column has in a row. */
    private static XSSFCell cell(XSSFWorkbook book, String range, int row) {
        String column = range.replaceAll(".*\\$([A-Z]+)\\$.*", "$1");
        return book.getSheetAt(1).getRow(row).getCell(column.charAt(0) - 'A');
    }

    private static double point(String value) {
        return Double.parseDouble(value);
    }

    private static FigureTable crossed(FigureTable t, double least, double greatest, double at) {
        ChartStyle usual = t.chart();
        var style =
                new ChartStyle(
                        usual.kind(),
                        usual.labels(),
                        usual.labelsFrom(),
                        "",
                        "",
                        least,
                        greatest,
                        List.of(),
                        List.of(at),
                        false);
        return with(t, t.cells(), style);
    }

    private static FigureTable services(Kind kind, Unit unit, double[]... series) {
        return Examples.of(kind, unit, new String[] {"Barnehage", "Skole", "Eldreomsorg"}, series);
    }

    static List<FigureTable> lying() {
        double[] low = {1, 1, 2};
        double[] means = {3.4, 2.8, 4.1};
        double[] high = {5, 5, 6};
        return List.of(
                crossed(services(Kind.BAR, Unit.MEAN, means), 1, 6, 3),
                crossed(services(Kind.DOTS, Unit.MEAN, means), 1, 6, 3),
                crossed(services(Kind.BOX, Unit.MEAN, low, low, means, high, high), 1, 6, 3),
                crossed(services(Kind.STACKED_BAR, Unit.COUNT, means, high), 0, 100, 50));
    }

    @ParameterizedTest
    @MethodSource("lying")
    void aThresholdOfLyingRowsIsDrawnAtItsPlaceAlongTheAxis(FigureTable t)
            throws IOException, InvalidFormatException {
        double line = FigureAxes.shares(t) ? 0.5 : 3;
        try (XSSFWorkbook book = book(t)) {
            XSSFChart chart = chart(book);
            var part = chart.getPackagePart();
            var relation = part.getRelationshipsByType(SHAPES).getRelationship(0);
            assertThat(chart.getCTChartSpace().getUserShapes().getId()).isEqualTo(relation.getId());
            String xml =
                    new String(
                            part.getRelatedPart(relation).getInputStream().readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(xml)
                    .containsPattern("name=\"(Line at|Linje ved) [0-9]+[^\"]*\" descr=\"[^\"]+\"");
            Matcher found = Pattern.compile("<cdr:x>([0-9.]+)</cdr:x>").matcher(xml);
            assertThat(found.find()).isTrue();
            var plot = chart.getCTChart().getPlotArea().getLayout().getManualLayout();
            var scale = chart.getCTChart().getPlotArea().getValAxArray(0).getScaling();
            double share =
                    (line - scale.getMin().getVal())
                            / (scale.getMax().getVal() - scale.getMin().getVal());
            assertThat(point(found.group(1)))
                    .isCloseTo(plot.getX().getVal() + share * plot.getW().getVal(), within(1e-4));
        }
    }

    static List<FigureTable> standing() {
        double[] means = {3.4, 2.8, 4.1};
        return List.of(
                crossed(services(Kind.COLUMN, Unit.MEAN, means), 1, 6, 3),
                crossed(services(Kind.COLUMN, Unit.MEAN, means, means), 1, 6, 3),
                crossed(services(Kind.HISTOGRAM, Unit.COUNT, new double[] {2, 5, 1}), 0, 6, 3),
                crossed(services(Kind.STACKED_COLUMN, Unit.COUNT, means, means), 0, 100, 50));
    }

    /** A line through hidden numbers, so that it goes along with the axis. */
    @ParameterizedTest
    @MethodSource("standing")
    void aThresholdOfColumnsIsALineFromOneEndOfThePlotToTheOther(FigureTable t) throws IOException {
        double line = FigureAxes.shares(t) ? 0.5 : 3;
        try (XSSFWorkbook book = book(t)) {
            var chart = chart(book).getCTChart();
            var plot = chart.getPlotArea();
            CTLineSer series = plot.getLineChartArray(0).getSerArray(0);
            assertThat(plot.getLineChartArray(0).getAxIdArray(1).getVal())
                    .isEqualTo(plot.getBarChartArray(0).getAxIdArray(1).getVal());
            var numbers = series.getVal().getNumRef();
            assertThat(numbers.getNumCache().getPtList())
                    .hasSize(3)
                    .allMatch(p -> point(p.getV()) == line);
            XSSFCell cell = cell(book, numbers.getF(), 4);
            assertThat(cell.getNumericCellValue()).isEqualTo(line);
            assertThat(book.getSheetAt(1).isColumnHidden(cell.getColumnIndex())).isTrue();
            var through = series.getTrendlineArray(0);
            assertThat(through.getForward().getVal()).isEqualTo(0.5);
            assertThat(through.getBackward().getVal()).isEqualTo(0.5);
            assertThat(through.getSpPr().getLn().getPrstDash().getVal())
                    .isEqualTo(STPresetLineDashVal.DASH);
            assertThat(chart.isSetLegend()).isEqualTo(t.columns().size() > 1);
            if (chart.isSetLegend()) {
                assertThat(
                                chart.getLegend().getLegendEntryList().stream()
                                        .map(e -> e.getIdx().getVal()))
                        .containsExactly(2L, 3L);
            }
        }
    }
}
