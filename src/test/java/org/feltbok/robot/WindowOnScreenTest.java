package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.shell.window.WindowFit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.function.Supplier;

/** The window with the frame that the system draws around it, on the screen there is. */
@Tag("xvfb")
class WindowOnScreenTest {
    @TempDir Path folder;

    private static Rectangle2D frame(RealProgram program) {
        return Hand.onFx(
                () ->
                        new Rectangle2D(
                                program.stage().getX(),
                                program.stage().getY(),
                                program.stage().getWidth(),
                                program.stage().getHeight()));
    }

    private void stands(Supplier<Rectangle2D> where) {
        Path file = Studies.sample(folder);
        try (RealProgram program = RealProgram.open(file, Language.EN, "Marit Aune", 1280, 800)) {
            Rectangle2D place = where.get();
            program.with(
                    window -> {
                        program.stage().setX(place.getMinX());
                        program.stage().setY(place.getMinY());
                        program.stage().setWidth(place.getWidth());
                        program.stage().setHeight(place.getHeight());
                    });
            Hand.await(
                    "the window has its size, its content within the frame",
                    () ->
                            Math.abs(program.stage().getWidth() - place.getWidth()) < 1
                                    && Math.abs(program.stage().getHeight() - place.getHeight()) < 1
                                    && program.window().scene().getHeight()
                                            <= program.stage().getHeight());
            Rectangle2D screen = Hand.onFx(() -> Screen.getPrimary().getVisualBounds());
            assertThat(screen.contains(frame(program)))
                    .as("%s in %s", frame(program), screen)
                    .isTrue();
        }
    }

    @Test
    void theFirstWindowLiesOnTheScreenThereIs() {
        stands(() -> WindowFit.within(Hand.onFx(() -> Screen.getPrimary().getVisualBounds())));
    }

    @Test
    void onALaptopsSmallScreenTheWholeFrameIsSeen() {
        stands(() -> WindowFit.within(new Rectangle2D(0, 0, 1366, 768)));
    }

    @Test
    void onTheSmallestScreenTheWholeFrameIsSeen() {
        stands(() -> WindowFit.within(new Rectangle2D(0, 0, 1024, 700)));
    }
}
