package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.robot.Hand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** A real hand at a chart: Tab, arrow keys and the mouse. */
@Tag("xvfb")
class ChartJourneyTest {
    private final List<Navigator.Target> gone = new ArrayList<>();
    private Hand hand;
    private Stage stage;
    private FigureCanvas canvas;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        hand = new Hand();
        stage =
                Hand.onFx(
                        () -> {
                            var shown = new Stage();
                            var field = new TextField();
                            canvas = new FigureCanvas(Runnable::run, new Texts(Language.EN));
                            canvas.pointer().onGo(gone::add);
                            shown.setScene(new Scene(new VBox(field, canvas), 700, 400));
                            shown.show();
                            canvas.show(
                                    FigureChart.of(
                                            Examples.about(Kind.BAR, Unit.PERCENT, 80, 25, 60),
                                            Colours.LIGHT,
                                            Locale.UK));
                            field.requestFocus();
                            return shown;
                        });
        hand.reach(stage);
        Hand.await("the chart is drawn", canvas::isCurrent);
    }

    @AfterEach
    void hide() {
        Hand.onFx(
                () -> {
                    stage.hide();
                    return true;
                });
    }

    private void says(String words) {
        Hand.await(
                "the chart says " + words,
                () -> ((Label) canvas.lookup("#chart-words")).getText().contains(words));
    }

    @Test
    void tabGoesToTheChartAndTheArrowKeysFromNumberToNumber() {
        Hand.onFx(
                () -> {
                    canvas.getScene().getRoot().getChildrenUnmodifiable().getFirst().requestFocus();
                    return true;
                });
        hand.press(KeyCode.TAB);
        Hand.await("the chart has the focus", canvas::isFocused);
        hand.press(KeyCode.DOWN);
        says("Rad 1");
        hand.press(KeyCode.DOWN);
        says("25%");
        hand.press(KeyCode.END);
        says("Rad 3");
        hand.press(KeyCode.UP);
        says("Rad 2");
        assertThat(canvas.getAccessibleText()).startsWith("Rad 2, Serie A: 25%");
    }

    @Test
    void aClickStandsOnTheBarUnderTheMouse() {
        Point2D bar =
                Hand.onFx(
                        () -> {
                            var spots = new ChartSpots(Examples.about(Kind.BAR, Unit.PERCENT, 1));
                            FigureImages.chart(
                                    FigureChart.of(
                                            Examples.about(Kind.BAR, Unit.PERCENT, 80, 25, 60),
                                            Colours.LIGHT,
                                            Locale.UK),
                                    canvas.getWidth(),
                                    canvas.getHeight(),
                                    1,
                                    spots);
                            var box = spots.of(2, 0).orElseThrow().box();
                            return canvas.localToScreen(box.getCenterX(), box.getCenterY());
                        });
        hand.clickAt(bar);
        says("60%");
        assertThat(Hand.onFx(canvas::isFocused)).isTrue();
        assertThat(gone).as("nobody is behind an example").isEmpty();
    }
}
