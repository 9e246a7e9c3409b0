package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.EachKind;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.ui.ChartSpots.Spot;
import org.feltbok.robot.Hand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** A real mouse that lies on a number of a chart of any kind is told its value and its base. */
@Tag("xvfb")
class HoverJourneyTest {
    private static final int STEPS = 40;

    /** Each number rests on so many: 100 and its place. */
    private static FigureTable withBases(FigureTable t) {
        List<List<Cell>> cells = new ArrayList<>();
        int n = 100;
        for (List<Cell> row : t.cells()) {
            List<Cell> made = new ArrayList<>();
            for (Cell cell : row) {
                made.add(
                        new Cell(
                                cell.value(),
                                n++,
                                null,
                                null,
                                Verdict.NONE,
                                cell.measure(),
                                cell.shown()));
            }
            cells.add(made);
        }
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                cells,
                t.chart(),
                t.note());
    }

    /** A point of what shows the number, which of a slice is not the middle of its box. */
    private static Point2D on(Spot spot) {
        Rectangle2D box = spot.box();
        for (int i = 0; i <= STEPS * STEPS; i++) {
            // from the middle outwards is not needed: any point of it will do
            double x = box.getMinX() + box.getWidth() * ((i % STEPS) + 0.5) / STEPS;
            double y = box.getMinY() + box.getHeight() * ((double) (i / STEPS) + 0.5) / STEPS;
            if (spot.shape().contains(x, y)) {
                return new Point2D(x, y);
            }
        }
        return new Point2D(box.getCenterX(), box.getCenterY());
    }

    private static Point2D middle(Spot spot) {
        Rectangle2D box = spot.box();
        return spot.shape().contains(box.getCenterX(), box.getCenterY())
                ? new Point2D(box.getCenterX(), box.getCenterY())
                : on(spot);
    }

    private static String words(FigureCanvas canvas) {
        String text = ((Label) canvas.lookup("#chart-words")).getText();
        return text == null ? "" : text;
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "TABLE")
    void theMouseIsToldValueAndBaseOfWhatItLiesOn(Kind kind) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var hand = new Hand();
        FigureTable table = withBases(EachKind.of(kind));
        var canvas = Hand.onFx(() -> new FigureCanvas(Runnable::run, new Texts(Language.EN)));
        Stage stage =
                Hand.onFx(
                        () -> {
                            var shown = new Stage();
                            shown.setScene(new Scene(new StackPane(canvas), 700, 420));
                            shown.show();
                            canvas.show(FigureChart.of(table, Colours.LIGHT, Locale.UK));
                            return shown;
                        });
        try {
            hand.reach(stage);
            Hand.await("the chart is drawn", canvas::isCurrent);
            var spots = new ChartSpots(table);
            Hand.onFx(
                    () ->
                            FigureImages.chart(
                                    FigureChart.of(table, Colours.LIGHT, Locale.UK),
                                    canvas.getWidth(),
                                    canvas.getHeight(),
                                    1,
                                    spots));
            Spot first = spots.first().orElseThrow();
            Spot last = spots.last().orElseThrow();
            assertThat(first).isNotEqualTo(last);
            for (Spot spot : List.of(first, last)) {
                Point2D at = middle(spot);
                hand.moveTo(Hand.onFx(() -> canvas.localToScreen(at)));
                var view = new FigureView(table);
                String row = table.rows().get(spot.row()).label();
                String value =
                        new Numbers(Locale.UK)
                                .full(
                                        view.value(spot.row(), spot.column()),
                                        view.column(spot.row(), spot.column()));
                int n = table.cells().get(spot.row()).get(spot.column()).n();
                Hand.await(
                        kind + " says " + row + " " + value + " " + n,
                        () ->
                                words(canvas).contains(row)
                                        && words(canvas).contains(value)
                                        && words(canvas).contains("n = " + n));
            }
            hand.moveTo(Hand.onFx(() -> canvas.localToScreen(-40, -40)));
            Hand.await("nothing is said any more", () -> words(canvas).isEmpty());
        } finally {
            Hand.onFx(
                    () -> {
                        stage.hide();
                        return true;
                    });
        }
    }
}
