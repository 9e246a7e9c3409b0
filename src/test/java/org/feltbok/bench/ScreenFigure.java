package org.feltbok.bench;

import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureChart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A figure as it stands on the screen: seven scales as stacked bars with their means. */
final class ScreenFigure {
    private static final int ROWS = 7;
    private static final int WIDTH = 720;

    private ScreenFigure() {}

    static FigureTable table(StudyData data) {
        Measures measures = new Measures(data);
        List<Column> columns = new ArrayList<>();
        for (int code = 1; code <= 7; code++) {
            boolean unknown = code == 7;
            columns.add(
                    new Column(
                            "c" + code,
                            "Answer " + code,
                            Unit.PERCENT,
                            0,
                            Role.SERIES,
                            unknown ? -1 : code - 1,
                            unknown ? 0 : 6,
                            unknown));
        }
        columns.add(new Column("mean", "Mean", Unit.MEAN, 1, Role.MARK, -1, 0, false));
        List<List<Cell>> cells =
                IntStream.range(0, ROWS)
                        .mapToObj(SurveyForm::scale)
                        .map(item -> row(measures, item))
                        .toList();
        List<FigureTable.Header> rows =
                IntStream.range(0, ROWS)
                        .mapToObj(
                                i ->
                                        new FigureTable.Header(
                                                SurveyForm.scale(i),
                                                "What is asked in " + SurveyForm.scale(i),
                                                SurveyForm.scale(i)))
                        .toList();
        return new FigureTable(
                "scales",
                "Scales",
                "",
                "",
                rows,
                columns,
                cells,
                ChartStyle.of(ChartStyle.Kind.STACKED_BAR),
                "");
    }

    private static List<Cell> row(Measures measures, String item) {
        List<Cell> row = new ArrayList<>();
        for (int code = 1; code <= 7; code++) {
            row.add(cell(measures.evaluate(item + "." + code + ".share")));
        }
        row.add(cell(measures.evaluate(item + ".mean")));
        return row;
    }

    private static Cell cell(Estimate result) {
        Double value = result.value().isPresent() ? result.value().getAsDouble() : null;
        return new Cell(value, result.n(), null, null, FigureTable.Verdict.NONE, "");
    }

    /** Draws it at the size of a screen. */
    static BufferedImage draw(FigureTable table) {
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.ENGLISH);
        int height = (int) chart.preferredHeight(WIDTH);
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        chart.draw(g, WIDTH, height);
        g.dispose();
        return image;
    }
}
