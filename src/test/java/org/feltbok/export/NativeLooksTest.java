package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureAxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is written in and around Excel's charts can be read: nothing is left out, cut or covered.
 */
class NativeLooksTest {
    private static final String[] GROUPS = {"Under 500", "Over 500", "Alle", "Landet"};

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BAR", "COLUMN", "STACKED_BAR", "STACKED_COLUMN", "DIVERGING_BAR"})
    void everyRowIsNamed(Kind kind) throws IOException {
        try (XSSFWorkbook book = Workbooks.of(Examples.about(kind, Unit.PERCENT, 40, 25, 60))) {
            assertThat(Workbooks.plot(book).getCatAxArray(0).getTickLblSkip().getVal())
                    .isEqualTo(1);
        }
    }

    @Test
    void namesBelowColumnsStandLevelWhereTheirWordsFit() throws IOException {
        double[] four = {4, 9, 6, 5};
        try (XSSFWorkbook book = Workbooks.of(Examples.of(Kind.COLUMN, Unit.MEAN, GROUPS, four))) {
            var names = Workbooks.plot(book).getCatAxArray(0).getTxPr();
            assertThat(names.getBodyPr().getRot()).isEqualTo(0);
            assertThat(names.getPArray(0).getPPr().getDefRPr().getSz()).isEqualTo(900);
        }
        String[] words = {"Høyinntektskommune i sentrum", "b", "c", "d"};
        try (XSSFWorkbook book = Workbooks.of(Examples.of(Kind.COLUMN, Unit.MEAN, words, four))) {
            assertThat(Workbooks.plot(book).getCatAxArray(0).getTxPr().xmlText())
                    .contains("sz=\"900\"");
        }
        String[] kinds = {
            "Sentral høyinntektskommunen",
            "Sentral lavinntektskommune",
            "Usentral høyinntektskommune",
            "Usentral lavinntektskommune",
            "Større kommuner"
        };
        double[] five = {4, 9, 6, 5, 3};
        try (XSSFWorkbook book = Workbooks.of(Examples.of(Kind.COLUMN, Unit.MEAN, kinds, five))) {
            assertThat(Workbooks.plot(book).getCatAxArray(0).getTxPr().xmlText())
                    .as("smaller rather than turned")
                    .contains("rot=\"0\"")
                    .contains("sz=\"700\"");
        }
        String[] many = new String[12];
        Arrays.fill(many, "Høyinntektskommune");
        try (XSSFWorkbook book =
                Workbooks.of(Examples.of(Kind.COLUMN, Unit.MEAN, many, new double[12]))) {
            assertThat(Workbooks.plot(book).getCatAxArray(0).isSetTxPr())
                    .as("where they do not fit, the program turns them")
                    .isFalse();
        }
    }

    @Test
    void numbersAboveNarrowColumnsAreWrittenUpwardsAndHaveRoom() throws IOException {
        double[][] six = new double[6][];
        Arrays.fill(six, new double[] {-16.4, 68.8, 23.9, 7.6});
        FigureTable dense = Examples.of(Kind.COLUMN, Unit.MEAN, GROUPS, six);
        try (XSSFWorkbook book = Workbooks.of(dense)) {
            for (CTBarSer series : Workbooks.plot(book).getBarChartArray(0).getSerArray()) {
                assertThat(series.getDLbls().getTxPr().getBodyPr().getRot()).isEqualTo(-5_400_000);
            }
            var values = Workbooks.plot(book).getValAxArray(0);
            double least = values.getScaling().getMin().getVal();
            assertThat(least).as("room for a number below the least").isLessThan(-30);
            assertThat(least / values.getMajorUnit().getVal())
                    .as("steps are counted from a step")
                    .isEqualTo(Math.rint(least / values.getMajorUnit().getVal()));
        }
        FigureTable few = Examples.of(Kind.COLUMN, Unit.MEAN, GROUPS, six[0], six[1]);
        try (XSSFWorkbook book = Workbooks.of(few)) {
            var labels = Workbooks.plot(book).getBarChartArray(0).getSerArray(0).getDLbls();
            assertThat(labels.getTxPr().getBodyPr().isSetRot()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001 2002 2003", "2001 2004 2040"})
    void aThresholdIsDrawnRightAcrossTheLinesAndHasNoNameInTheLegend(String years)
            throws IOException {
        double[] values = {90, 110, 105};
        FigureTable lines =
                Examples.of(Kind.LINE, Unit.MEAN, years.split(" "), values, values.clone());
        var style =
                new ChartStyle(
                        Kind.LINE, true, 5, "", "", 80, 120, List.of(), List.of(100.0), false);
        try (XSSFWorkbook book = Workbooks.of(lines.drawn(style))) {
            CTChart drawn = Workbooks.charts(book).getFirst().getCTChart();
            String chart = drawn.xmlText();
            assertThat(
                            Workbooks.plot(book).sizeOfLineChartArray()
                                    + Workbooks.plot(book).sizeOfScatterChartArray())
                    .isEqualTo(1);
            String last = chart.substring(chart.lastIndexOf("<c:ser>"));
            assertThat(chart.split("<c:ser>")).as("two lines and the threshold").hasSize(4);
            assertThat(last)
                    .contains("prstDash")
                    .contains("<c:symbol val=\"none\"/>")
                    .contains("<c:v>100.0</c:v>")
                    .doesNotContain("<c:v>90.0</c:v>");
            assertThat(drawn.getLegend().getLegendEntryList())
                    .singleElement()
                    .satisfies(
                            e -> {
                                assertThat(e.getIdx().getVal()).isEqualTo(2);
                                assertThat(e.getDelete().getVal()).isTrue();
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "COLUMN"})
    void namesOfRowsStandBeyondTheNumberOfTheLongestBarBelowZero(Kind kind) throws IOException {
        FigureTable table =
                Examples.of(kind, Unit.PERCENT, GROUPS, new double[] {-39.4, 12, 60, 3});
        double drawn = FigureAxes.values(table).lower();
        try (XSSFWorkbook book = Workbooks.of(table)) {
            var values = Workbooks.plot(book).getValAxArray(0);
            double least = values.getScaling().getMin().getVal();
            assertThat(drawn).as("the axis alone has no room").isEqualTo(-40);
            assertThat(least).isEqualTo(-40 - values.getMajorUnit().getVal());
        }
        FigureTable shorter =
                Examples.of(kind, Unit.PERCENT, GROUPS, new double[] {-21, 12, 60, 3});
        try (XSSFWorkbook book = Workbooks.of(shorter)) {
            assertThat(Workbooks.plot(book).getValAxArray(0).getScaling().getMin().getVal())
                    .isEqualTo(-40);
        }
    }

    @Test
    void theNameOfAPointAtTheEdgeStandsOnItsOtherSideInOneLine() throws IOException {
        String[] names = {"Sentral høyinntektskommunen", "Øvrige kommuner på konstruerte tall"};
        FigureTable bare =
                Examples.of(
                        Kind.SCATTER,
                        Unit.NUMBER,
                        names,
                        new double[] {420, 698},
                        new double[] {132, 100});
        ChartStyle named =
                new ChartStyle(
                        Kind.SCATTER, true, 0, "", "", 0, Double.NaN, List.of(), List.of(), true);
        try (XSSFWorkbook book = Workbooks.of(Examples.styled(bare, named))) {
            var labels = Workbooks.plot(book).getScatterChartArray(0).getSerArray(0).getDLbls();
            assertThat(labels.getDLblArray(0).getDLblPos().getVal().toString()).isEqualTo("r");
            assertThat(labels.getDLblArray(1).getDLblPos().getVal().toString()).isEqualTo("l");
            assertThat(labels.getDLblArray(0).getTx().getRich().getBodyPr().getWrap().toString())
                    .isEqualTo("none");
        }
    }

    @Test
    void namesOfManyPointsDoNotCoverEachOtherOrThePointsNorLinesIfTheyCan() throws IOException {
        int many = 60;
        String[] names = new String[many];
        double[] across = new double[many];
        double[] up = new double[many];
        for (int i = 0; i < many; i++) {
            names[i] = "kommune " + i;
            across[i] = 300 + i % 8 * 25;
            up[i] = 100 + i / 8;
        }
        FigureTable bare = Examples.of(Kind.SCATTER, Unit.NUMBER, names, across, up);
        ChartStyle named =
                new ChartStyle(
                        Kind.SCATTER, true, 0, "", "", 0, Double.NaN, List.of(), List.of(), true);
        try (XSSFWorkbook book = Workbooks.of(Examples.styled(bare, named))) {
            var labels = Workbooks.plot(book).getScatterChartArray(0).getSerArray(0).getDLbls();
            long shown =
                    labels.getDLblList().stream().filter(label -> !label.isSetDelete()).count();
            assertThat(labels.sizeOfDLblArray()).isEqualTo(many);
            assertThat(shown).as("names with room").isBetween(8L, 50L);
        }
        var line = new Line2D.Double(150, 0, 150, 200);
        var places = new NamePlaces(new Rectangle2D.Double(0, 0, 400, 200), List.of(line), 7);
        assertThat(
                        places.of(
                                List.of(
                                        Optional.of(new Point2D.Double(100, 100)),
                                        Optional.of(new Point2D.Double(104, 104)),
                                        Optional.empty()),
                                List.of("ten signs!", "another", "none")))
                .containsExactly(
                        Optional.of(NamePlaces.Side.LEFT),
                        Optional.of(NamePlaces.Side.BELOW),
                        Optional.empty());
    }

    @Test
    void aLongTitleLongNamesAndManyColoursHaveRoomAroundBarsWithMeansBeside() throws IOException {
        double before = 0;
        for (String title : List.of("Påstander", "Påstander om mangt og meget. ".repeat(8))) {
            try (XSSFWorkbook book =
                    Workbooks.of(titled(Examples.statements(), "Figur 57. " + title))) {
                double height = height(book.getSheetAt(1));
                var inner = Workbooks.plot(book).getLayout().getManualLayout();
                double top = inner.getY().getVal() * height;
                double plot = inner.getH().getVal() * height;
                assertThat(plot / 7).as("names take up to three lines").isGreaterThan(3 * 15);
                assertThat(height - top - plot)
                        .as("numbers and title of the axis, then the legend")
                        .isGreaterThan(65);
                if (before > 0) {
                    assertThat(top)
                            .as("a line of the title more than one")
                            .isGreaterThan(before + 35);
                }
                before = top;
                var means = Workbooks.charts(book).get(1).getCTChart().getPlotArea().getLayout();
                assertThat(means.getManualLayout().getY().getVal())
                        .isEqualTo(inner.getY().getVal());
                assertThat(means.getManualLayout().getH().getVal())
                        .isEqualTo(inner.getH().getVal());
            }
        }
    }

    @Test
    void noWordOfAHeadIsBroken() throws IOException {
        FigureTable table = Examples.of(Kind.TABLE, Unit.MEAN, GROUPS, new double[4]);
        Column usual = table.columns().getFirst();
        FigureTable headed =
                new FigureTable(
                        table.id(),
                        table.caption(),
                        "",
                        "",
                        table.rows(),
                        List.of(
                                new Column(
                                        "c",
                                        "Usentral høyinntektskommune",
                                        usual.unit(),
                                        1,
                                        usual.role(),
                                        -1,
                                        0,
                                        false)),
                        table.cells(),
                        table.chart(),
                        "");
        try (XSSFWorkbook book = Workbooks.of(headed)) {
            assertThat(book.getSheetAt(1).getColumnWidth(1) / 256)
                    .isGreaterThan("høyinntektskommune".length());
        }
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(book.getSheetAt(1).getColumnWidth(1) / 256).isEqualTo(11);
        }
    }

    private static FigureTable titled(FigureTable t, String caption) {
        return new FigureTable(
                t.id(),
                caption,
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                t.cells(),
                t.chart(),
                t.note());
    }

    /** Of the first chart in pixels. */
    private static double height(XSSFSheet sheet) {
        var at = (XSSFClientAnchor) sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
        double points = (at.getDy2() - at.getDy1()) / 12_700.0;
        for (int row = at.getRow1(); row < at.getRow2(); row++) {
            var there = sheet.getRow(row);
            points +=
                    there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
        }
        return points * 96 / 72;
    }
}
