package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

    private static void numbers(FigureTable table, int column, CTNumDataSource numbers) {
        List<CTNumVal> points = Arrays.asList(numbers.getNumRef().getNumCache().getPtArray());
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

    private static List<Drawn> drawn(FigureTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(
                        new Texts(Language.NB),
                        ReportOptions.of("E", "e", Instant.parse("2018-12-14T10:00:00Z")))
                .write(List.of(table), out, Progress.NONE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            CTPlotArea plot =
                    book.getSheetAt(1)
                            .getDrawingPatriarch()
                            .getCharts()
                            .getFirst()
                            .getCTChart()
                            .getPlotArea();
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
