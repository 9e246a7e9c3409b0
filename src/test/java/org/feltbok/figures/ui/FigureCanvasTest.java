package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The figure on the screen follows chart and size, and is not drawn on the user-interface thread.
 */
final class FigureCanvasTest extends FxTest {
    private static final Texts TEXTS = new Texts(Language.EN);
    private static final FigureChart LIGHT =
            FigureChart.of(Examples.statements(), Colours.LIGHT, Locale.of("nb", "NO"));

    @Test
    void drawsOffTheUserInterfaceThreadAndFollowsTheSize() {
        var onFxThread = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            var canvas =
                    fx(
                            () ->
                                    new FigureCanvas(
                                            work ->
                                                    thread.execute(
                                                            () -> {
                                                                onFxThread.compareAndSet(
                                                                        false,
                                                                        Platform
                                                                                .isFxApplicationThread());
                                                                work.run();
                                                            }),
                                            TEXTS));
            show(new BorderPane(canvas));
            onFx(() -> canvas.show(LIGHT));
            await(() -> canvas.isCurrent() && picture(canvas) != null);
            assertThat(picture(canvas).getWidth())
                    .isEqualTo(Math.round(canvas.getWidth() * stage.getRenderScaleX()));
            assertThat(onFxThread).isFalse();
            onFx(() -> stage.setWidth(700));
            await(() -> canvas.getWidth() < 710 && canvas.isCurrent());
            assertThat(picture(canvas).getWidth())
                    .isEqualTo(Math.round(canvas.getWidth() * stage.getRenderScaleX()));
            assertThat(canvas.getAccessibleText()).contains("Figur 57");
        }
    }

    @Test
    void whatNobodySeesIsDrawnWhenItComesToTheFront() {
        var drawings = new java.util.concurrent.atomic.AtomicInteger();
        var seen = new javafx.beans.property.SimpleBooleanProperty(false);
        var canvas =
                fx(
                        () ->
                                new FigureCanvas(
                                        work -> {
                                            drawings.incrementAndGet();
                                            work.run();
                                        },
                                        TEXTS));
        onFx(() -> canvas.drawnWhile(seen));
        show(new BorderPane(canvas));
        onFx(() -> canvas.show(LIGHT));
        onFx(() -> stage.setWidth(640));
        assertThat(drawings.get()).isZero();
        onFx(() -> seen.set(true));
        await(() -> canvas.isCurrent() && picture(canvas) != null);
        assertThat(drawings.get()).isEqualTo(1);
    }

    @Test
    void showsTheColoursOfTheChart() {
        var canvas = fx(() -> new FigureCanvas(Runnable::run, TEXTS));
        show(new BorderPane(canvas));
        onFx(() -> canvas.show(FigureChart.of(Examples.statements(), Colours.DARK, Locale.UK)));
        await(canvas::isCurrent);
        assertThat(picture(canvas).getPixelReader().getArgb(2, 2)).isEqualTo(0xff0d1117);
        onFx(() -> canvas.show(null));
        assertThat(picture(canvas)).isNull();
    }

    @Test
    void whileOneIsDrawnOnlyTheLatestWaits() {
        Queue<Runnable> asked = new ArrayDeque<>();
        var canvas = fx(() -> new FigureCanvas(asked::add, TEXTS));
        show(new BorderPane(canvas));
        for (int i = 0; i < 5; i++) {
            onFx(
                    () ->
                            canvas.show(
                                    FigureChart.of(
                                            Examples.statements(), Colours.LIGHT, Locale.UK)));
        }
        onFx(() -> canvas.show(LIGHT));
        assertThat(asked).hasSize(1);
        onFx(() -> asked.remove().run());
        assertThat(asked).hasSize(1);
        onFx(() -> asked.remove().run());
        assertThat(asked).isEmpty();
        assertThat(fx(canvas::isCurrent)).isTrue();
    }

    @Test
    void asksForTheHeightTheFigureNeeds() {
        var canvas = fx(() -> new FigureCanvas(Runnable::run, TEXTS));
        onFx(() -> canvas.show(LIGHT));
        assertThat(fx(() -> canvas.prefHeight(600))).isEqualTo(LIGHT.preferredHeight(600));
    }

    @Test
    void thumbnailsHaveThePixelsOfTheScreen() {
        Image image = FigureImages.thumbnail(Examples.statements(), Colours.LIGHT, 2);
        assertThat(image.getWidth()).isEqualTo(144);
        assertThat(image.getHeight()).isEqualTo(96);
    }

    private static Image picture(FigureCanvas canvas) {
        return ((ImageView) canvas.lookup("ImageView")).getImage();
    }
}
