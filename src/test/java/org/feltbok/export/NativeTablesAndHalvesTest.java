package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.HeatScale;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Heat tables and bars about zero in Excel: coloured cells, and halves from hidden cells. */
class NativeTablesAndHalvesTest {
    private static final String[] ROWS = {"Nord", "Sør", "Vest"};

    @Test
    void aHeatTableIsTheCellsUnderExcelsOwnColourScaleWithTheColoursOfThePicture()
            throws IOException {
        for (double[] values : new double[][] {{10, 40, 80}, {-12, 3, 40}}) {
            FigureTable table =
                    Examples.of(Kind.HEAT, Unit.NUMBER, ROWS, values, new double[] {5, 6, 7});
            try (XSSFWorkbook book = Workbooks.of(table)) {
                XSSFSheet sheet = book.getSheetAt(1);
                var all = sheet.getSheetConditionalFormatting();
                assertThat(all.getNumConditionalFormattings()).isEqualTo(1);
                var one = all.getConditionalFormattingAt(0);
                assertThat(one.getFormattingRanges())
                        .extracting(r -> r.formatAsString())
                        .containsExactly("B5:C7");
                var scale = one.getRule(0).getColorScaleFormatting();
                HeatScale drawn = HeatScale.of(table, Colours.LIGHT);
                assertThat(scale.getNumControlPoints()).isEqualTo(drawn.stops().size());
                for (int i = 0; i < drawn.stops().size(); i++) {
                    assertThat(scale.getThresholds()[i].getRangeType()).isEqualTo(RangeType.NUMBER);
                    assertThat(scale.getThresholds()[i].getValue()).isEqualTo(drawn.number(i));
                    byte[] rgb = ((XSSFColor) scale.getColors()[i]).getRGB();
                    assertThat(rgb).isEqualTo(ChartLook.rgb(drawn.stops().get(i)));
                }
                assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(values[0]);
            }
        }
    }

    @Test
    void aCellWithoutANumberIsStripedStaysEmptyAndTheSheetSaysSo() throws IOException {
        FigureTable table =
                Examples.of(Kind.HEAT, Unit.NUMBER, ROWS, new double[] {10, Double.NaN, 30});
        try (XSSFWorkbook book = Workbooks.of(table)) {
            XSSFSheet sheet = book.getSheetAt(1);
            var gap = sheet.getRow(5).getCell(1);
            assertThat(gap.toString()).isEmpty();
            assertThat(gap.getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.THIN_BACKWARD_DIAG);
            assertThat(sheet.getRow(4).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue())
                    .contains("En stripete celle har ikke noe tall.");
        }
    }

    @Test
    void dontKnowIsNotColouredByItsNumberInExcelEither() throws IOException {
        FigureTable table = Examples.styled(Examples.statements(), ChartStyle.of(Kind.HEAT));
        try (XSSFWorkbook book = Workbooks.of(table)) {
            assertThat(
                            book.getSheetAt(1)
                                    .getSheetConditionalFormatting()
                                    .getConditionalFormattingAt(0)
                                    .getFormattingRanges())
                    .extracting(r -> r.formatAsString())
                    .containsExactly("B5:G11");
        }
    }

    @Test
    void barsAboutZeroAddUpInExcelToWhatThePictureShows() throws IOException {
        FigureTable table =
                Examples.styled(Examples.statements(), ChartStyle.of(Kind.DIVERGING_BAR));
        var view = new FigureView(table);
        try (XSSFWorkbook book = Workbooks.of(table)) {
            List<CTBarSer> bars = bars(book);
            List<CTBarSer> named = bars.subList(0, 7);
            assertThat(named).allMatch(s -> numbers(s).isEmpty());
            assertThat(named)
                    .extracting(s -> s.getTx().getStrRef().getStrCache().getPtArray(0).getV())
                    .as("the legend has the order of the scale")
                    .containsExactly("1 Helt uenig", "2", "3", "4", "5", "6 Helt enig", "Vet ikke");
            for (int i = 0; i < 3; i++) {
                assertThat(numbers(bars.get(7 + i)).getFirst())
                        .as("step %d, the one next to zero first", 3 - i)
                        .isEqualTo(-view.value(0, 2 - i));
                assertThat(numbers(bars.get(10 + i)).getFirst()).isEqualTo(view.value(0, 3 + i));
            }
            assertThat(numbers(bars.getLast())).endsWith(4.3);
            assertThat(legend(book)).as("bars are not named twice").isEqualTo(bars.size() - 7);
        }
    }

    @Test
    void aMiddleStepIsTwoHalvesWithItsWholeNumberWritten() throws IOException {
        FigureTable table =
                Examples.onScale(
                        Examples.of(
                                Kind.DIVERGING_BAR,
                                Unit.PERCENT,
                                ROWS,
                                new double[] {10, 30, 25},
                                new double[] {40, 20, Double.NaN},
                                new double[] {50, 50, 75}));
        try (XSSFWorkbook book = Workbooks.of(table)) {
            List<CTBarSer> bars = bars(book);
            assertThat(numbers(bars.get(3))).containsExactly(-20.0, -10.0);
            assertThat(numbers(bars.get(4))).containsExactly(-10.0, -30.0, -25.0);
            assertThat(numbers(bars.get(5))).containsExactly(20.0, 10.0);
            assertThat(bars.get(5).xmlText()).contains("<c:v>40</c:v>", "<c:v>20</c:v>");
        }
    }

    private static List<CTBarSer> bars(XSSFWorkbook book) {
        return List.of(Workbooks.plot(book).getBarChartArray(0).getSerArray());
    }

    private static long legend(XSSFWorkbook book) {
        return Arrays.stream(Workbooks.chart(book).getCTChart().getLegend().getLegendEntryArray())
                .filter(e -> e.getDelete().getVal())
                .count();
    }

    private static List<Double> numbers(CTBarSer series) {
        var all = new ArrayList<Double>();
        for (CTNumVal point : series.getVal().getNumRef().getNumCache().getPtArray()) {
            all.add(Double.parseDouble(point.getV()));
        }
        return all;
    }
}
