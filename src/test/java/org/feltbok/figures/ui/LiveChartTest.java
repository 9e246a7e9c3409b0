package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure on the screen answers mouse and keys. */
final class LiveChartTest extends FxTest {
    private FigureCanvas shown(FigureTable table) {
        var canvas = fx(() -> new FigureCanvas(Runnable::run, new Texts(Language.EN)));
        show(new BorderPane(canvas));
        onFx(() -> canvas.show(FigureChart.of(table, Colours.LIGHT, Locale.UK)));
        await(canvas::isCurrent);
        return canvas;
    }

    private void key(FigureCanvas canvas, KeyCode code) {
        for (var what : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            canvas.fireEvent(
                                    new KeyEvent(what, "", "", code, false, false, false, false)));
        }
    }

    private static String words(FigureCanvas canvas) {
        return ((Label) canvas.lookup("#chart-words")).getText();
    }

    private void mouse(
            FigureCanvas canvas, javafx.event.EventType<MouseEvent> what, ChartSpots.Spot at) {
        onFx(
                () ->
                        canvas.fireEvent(
                                new MouseEvent(
                                        what,
                                        at.box().getCenterX(),
                                        at.box().getCenterY(),
                                        0,
                                        0,
                                        MouseButton.PRIMARY,
                                        1,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        null)));
    }

    @Test
    void theArrowKeysNameNumberAfterNumberAloudAndInSight() {
        FigureCanvas canvas = shown(Examples.about(Kind.BAR, Unit.PERCENT, 40, 25));
        assertThat(canvas.isFocusTraversable()).isTrue();
        assertThat(canvas.getAccessibleHelp()).contains("arrow keys");
        key(canvas, KeyCode.DOWN);
        assertThat(words(canvas)).contains("Rad 1").contains("40%");
        assertThat(canvas.getAccessibleText()).startsWith("Rad 1, Serie A: 40%").contains("Figur");
        key(canvas, KeyCode.DOWN);
        assertThat(words(canvas)).contains("Rad 2").contains("25%");
        key(canvas, KeyCode.HOME);
        assertThat(words(canvas)).contains("Rad 1");
        key(canvas, KeyCode.END);
        assertThat(words(canvas)).contains("Rad 2");
        key(canvas, KeyCode.ESCAPE);
        assertThat(words(canvas)).isEmpty();
        assertThat(canvas.getAccessibleText()).doesNotContain("Rad 1");
    }

    @Test
    void theMouseNamesWhatItIsOnAndTheOutlineFollowsTheSize() {
        FigureCanvas canvas = shown(Examples.about(Kind.COLUMN, Unit.PERCENT, 40, 25));
        key(canvas, KeyCode.HOME);
        var before = canvas.pointer().spot().get();
        onFx(() -> stage.setWidth(600));
        await(() -> canvas.getWidth() < 610 && canvas.isCurrent());
        var after = canvas.pointer().spot().get();
        assertThat(after.isAt(0, 0)).isTrue();
        assertThat(after.box()).isNotEqualTo(before.box());
        key(canvas, KeyCode.ESCAPE);
        mouse(canvas, MouseEvent.MOUSE_MOVED, after);
        assertThat(words(canvas)).contains("Rad 1");
        mouse(canvas, MouseEvent.MOUSE_EXITED, after);
        assertThat(words(canvas)).isEmpty();
    }

    @Test
    void enterAndAClickGoToWhoIsBehindANumberWhereThereIsAWay() {
        FigureTable plain = Examples.about(Kind.BAR, Unit.PERCENT, 40, 25);
        var cells =
                List.of(
                        List.of(
                                new Cell(
                                        40.0,
                                        3,
                                        null,
                                        null,
                                        Verdict.NONE,
                                        "pop.mean by case=0301")),
                        List.of(new Cell(25.0, 3, null, null, Verdict.NONE, "q1.1.share")));
        FigureCanvas canvas =
                shown(
                        new FigureTable(
                                plain.id(),
                                plain.caption(),
                                "",
                                "",
                                plain.rows(),
                                plain.columns(),
                                cells,
                                plain.chart(),
                                ""));
        List<Navigator.Target> gone = new ArrayList<>();
        onFx(() -> canvas.pointer().onGo(gone::add));
        key(canvas, KeyCode.ENTER);
        assertThat(gone).isEmpty();
        key(canvas, KeyCode.HOME);
        assertThat(canvas.getCursor()).isEqualTo(Cursor.HAND);
        key(canvas, KeyCode.ENTER);
        assertThat(gone).containsExactly(new Navigator.Target("cases", "0301"));
        mouse(canvas, MouseEvent.MOUSE_CLICKED, canvas.pointer().spot().get());
        assertThat(gone).hasSize(2);
        key(canvas, KeyCode.DOWN);
        key(canvas, KeyCode.ENTER);
        assertThat(gone).hasSize(3).last().isEqualTo(new Navigator.Target("behind", "q1.1.share"));
        assertThat(canvas.getCursor()).isEqualTo(Cursor.HAND);
    }

    @Test
    void aMouseThatLiesStillTakesNothingFromTheKeys() {
        FigureCanvas canvas = shown(Examples.about(Kind.BAR, Unit.PERCENT, 40, 25));
        key(canvas, KeyCode.HOME);
        var first = canvas.pointer().spot().get();
        key(canvas, KeyCode.END);
        mouse(canvas, MouseEvent.MOUSE_EXITED, first);
        assertThat(words(canvas)).contains("Rad 2");
        mouse(canvas, MouseEvent.MOUSE_MOVED, first);
        assertThat(words(canvas)).contains("Rad 1");
        key(canvas, KeyCode.END);
        mouse(canvas, MouseEvent.MOUSE_MOVED, first);
        assertThat(words(canvas)).contains("Rad 2");
    }

    @Test
    void anotherFigureBeginsWithoutAnythingNamed() {
        FigureCanvas canvas = shown(Examples.about(Kind.BAR, Unit.PERCENT, 40, 25));
        key(canvas, KeyCode.HOME);
        onFx(
                () ->
                        canvas.show(
                                FigureChart.of(
                                        Examples.about(Kind.PIE, Unit.COUNT, 4, 5),
                                        Colours.LIGHT,
                                        Locale.UK)));
        await(canvas::isCurrent);
        assertThat(words(canvas)).isEmpty();
        onFx(() -> canvas.show(null));
        key(canvas, KeyCode.DOWN);
        assertThat(words(canvas)).isEmpty();
        assertThat(canvas.isFocusTraversable()).isFalse();
    }

    @Test
    void keysGivenWhileTheChartIsDrawnAnewAreTakenOnceItIs() {
        List<Runnable> drawings = new ArrayList<>();
        var canvas = fx(() -> new FigureCanvas(drawings::add, new Texts(Language.EN)));
        show(new BorderPane(canvas));
        FigureTable table = Examples.about(Kind.BAR, Unit.PERCENT, 40, 25, 60);
        onFx(() -> canvas.show(FigureChart.of(table, Colours.LIGHT, Locale.UK)));
        onFx(canvas::requestFocus);
        key(canvas, KeyCode.DOWN);
        key(canvas, KeyCode.DOWN);
        assertThat(fx(canvas::isFocused)).as("they lead nowhere else").isTrue();
        while (!fx(canvas::isCurrent)) {
            onFx(() -> List.copyOf(drawings).forEach(Runnable::run));
            onFx(drawings::clear);
        }
        assertThat(words(canvas)).contains("25%");
    }
}
