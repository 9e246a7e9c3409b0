package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.ui.Contrast;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Series off and on, nearer and farther, by keys and by the mouse. */
final class LensBarTest extends FxTest {
    private FigureTable table = lines();
    private FigureCanvas canvas;
    private LensBar bar;

    private static FigureTable lines() {
        String[] years = new String[12];
        double[] a = new double[12];
        double[] b = new double[12];
        for (int i = 0; i < 12; i++) {
            years[i] = "" + (2000 + i);
            a[i] = i + 1;
            b[i] = 40 - i;
        }
        return Examples.of(Kind.LINE, Unit.NUMBER, years, a, b);
    }

    private void shown(FigureTable figure) {
        table = figure;
        canvas = fx(() -> new FigureCanvas(Runnable::run, new Texts(Language.EN)));
        bar = fx(() -> new LensBar(new Texts(Language.EN), canvas, this::draw));
        var pane = fx(() -> new BorderPane(canvas));
        onFx(() -> pane.setTop(bar));
        show(pane);
        onFx(
                () -> {
                    bar.show(Optional.of(table), Colours.LIGHT, true);
                    draw();
                });
        await(canvas::isCurrent);
    }

    private void draw() {
        canvas.show(FigureChart.of(bar.seen(table), Colours.LIGHT, Locale.UK));
    }

    private void key(KeyCode code) {
        onFx(
                () ->
                        canvas.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
        await(canvas::isCurrent);
    }

    private boolean isOn(int series) {
        return ((ToggleButton) bar.lookup("#lens-series-" + series)).isSelected();
    }

    private String part() {
        return ((Label) bar.lookup("#lens-part")).getText();
    }

    private FigureTable seen() {
        return fx(() -> bar.seen(table));
    }

    @Test
    void aDigitAndAClickSwitchASeriesOffAndOn() {
        shown(lines());
        key(KeyCode.DIGIT2);
        assertThat(isOn(1)).isTrue();
        assertThat(isOn(2)).isFalse();
        assertThat(seen().cells().get(4).get(1).value()).isNull();
        assertThat(seen().cells().get(4).get(0).value()).isEqualTo(5.0);
        key(KeyCode.NUMPAD1);
        assertThat(isOn(1)).as("the last one stays").isTrue();
        onFx(() -> ((ToggleButton) bar.lookup("#lens-series-2")).fire());
        assertThat(isOn(2)).isTrue();
        assertThat(seen()).isSameAs(table);
        key(KeyCode.DIGIT9);
        assertThat(seen()).isSameAs(table);
    }

    @Test
    void plusMinusAndZeroGoNearerFartherAndBackAndThePartIsSaid() {
        shown(lines());
        assertThat(part()).isEmpty();
        key(KeyCode.END);
        key(KeyCode.PLUS);
        assertThat(seen().rows()).hasSize(6);
        assertThat(part()).isEqualTo("2006 to 2011; exports are whole");
        key(KeyCode.MINUS);
        assertThat(seen()).isSameAs(table);
        onFx(() -> ((Button) bar.lookup("#lens-nearer")).fire());
        assertThat(seen().rows()).hasSize(6);
        key(KeyCode.DIGIT1);
        key(KeyCode.DIGIT0);
        assertThat(seen()).isSameAs(table);
        assertThat(isOn(1)).isTrue();
        assertThat(((Button) bar.lookup("#lens-whole")).isDisabled()).isTrue();
    }

    @Test
    void whereTheKeysStandTheyStandAlsoNearerSoThatOneGoesNearerStill() {
        shown(lines());
        key(KeyCode.END);
        key(KeyCode.PLUS);
        key(KeyCode.ADD);
        assertThat(part()).isEqualTo("2009 to 2011; exports are whole");
        assertThat(((Label) canvas.lookup("#chart-words")).getText()).contains("2011");
        key(KeyCode.DIGIT0);
        assertThat(((Label) canvas.lookup("#chart-words")).getText()).contains("2011");
    }

    @Test
    void ctrlAndTheWheelGoNearerAndTheWheelAloneScrolls() {
        shown(lines());
        wheel(false);
        assertThat(seen()).isSameAs(table);
        wheel(true);
        assertThat(seen().rows()).hasSize(6);
    }

    private void wheel(boolean control) {
        onFx(
                () ->
                        canvas.fireEvent(
                                new ScrollEvent(
                                        ScrollEvent.SCROLL,
                                        5,
                                        5,
                                        5,
                                        5,
                                        false,
                                        control,
                                        false,
                                        false,
                                        false,
                                        false,
                                        0,
                                        40,
                                        0,
                                        40,
                                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                                        0,
                                        ScrollEvent.VerticalTextScrollUnits.NONE,
                                        0,
                                        0,
                                        null)));
    }

    @Test
    void numbersThatAreComputedAnewLeaveThePartAndAnotherFigureIsSeenWhole() {
        shown(lines());
        key(KeyCode.PLUS);
        onFx(() -> bar.show(Optional.of(lines()), Colours.LIGHT, false));
        assertThat(seen().rows()).hasSize(6);
        onFx(() -> bar.show(Optional.of(lines()), Colours.LIGHT, true));
        assertThat(seen()).isSameAs(table);
    }

    @Test
    void aSingleSeriesOfBarsIsNotLookedInto() {
        shown(Examples.about(Kind.BAR, Unit.PERCENT, 40, 25));
        assertThat(bar.isVisible()).isFalse();
        key(KeyCode.PLUS);
        assertThat(seen()).isSameAs(table);
        onFx(
                () ->
                        bar.show(
                                Optional.of(Examples.about(Kind.SCATTER, Unit.NUMBER, 1, 2, 3)),
                                Colours.LIGHT,
                                true));
        assertThat(bar.isVisible()).isTrue();
    }

    @Test
    void barsSideBySideHaveTheirSeriesOffAndOnAndPartsOfAWholeHaveNot() {
        String[] rows = {"Here", "There", "Everywhere"};
        double[] some = {10, 20, 30};
        double[] more = {5, 15, 25};
        shown(Examples.of(Kind.BAR, Unit.PERCENT, rows, some, more));
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.lookup("#lens-nearer")).as("nothing is nearer in bars").isNull();
        key(KeyCode.DIGIT1);
        assertThat(isOn(1)).isFalse();
        assertThat(seen().cells().get(2).get(0).value()).isNull();
        assertThat(seen().cells().get(2).get(1).value()).isEqualTo(25.0);
        assertThat(part()).isEqualTo("A part is shown; exports are whole");
        key(KeyCode.PLUS);
        assertThat(seen().rows()).hasSize(3);
        key(KeyCode.DIGIT0);
        assertThat(seen()).isSameAs(table);
        assertThat(part()).isEmpty();
        var stacked = Examples.of(Kind.STACKED_BAR, Unit.PERCENT, rows, some, more);
        onFx(() -> bar.show(Optional.of(stacked), Colours.LIGHT, true));
        assertThat(bar.isVisible()).as("the whole would be another one").isFalse();
    }

    @Test
    void whereTheKeysAreIsSeenBeforeTheFirstArrowKey() {
        shown(lines());
        Node ring = canvas.lookup("#chart-focus");
        var elsewhere = (Button) bar.lookup("#lens-nearer");
        onFx(elsewhere::requestFocus);
        assertThat(ring.isVisible()).isFalse();
        onFx(canvas::requestFocus);
        assertThat(ring.isVisible()).isTrue();
        Bounds about = ring.getBoundsInParent();
        // around the chart, within its margin
        assertThat(about.getMinX()).isBetween(-8.0, -2.0);
        assertThat(about.getMinY()).isBetween(-8.0, -2.0);
        assertThat(about.getWidth()).isBetween(canvas.getWidth() + 4, canvas.getWidth() + 16);
        assertThat(about.getHeight()).isBetween(canvas.getHeight() + 4, canvas.getHeight() + 16);
        List<Node> parts = List.copyOf(canvas.getChildrenUnmodifiable());
        assertThat(parts.indexOf(ring.getParent()))
                .as("above the picture, which would hide it")
                .isEqualTo(parts.size() - 1);
    }

    @Test
    void namesOfSeriesCanBeReadWhetherTheyAreOnOrOff() {
        shown(lines());
        key(KeyCode.DIGIT2);
        var wrong = new ArrayList<String>();
        onFx(
                () -> {
                    bar.applyCss();
                    Contrast.look(bar, "series", wrong);
                });
        assertThat(isOn(1)).isTrue();
        assertThat(isOn(2)).isFalse();
        assertThat(wrong).isEmpty();
    }
}
