package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

import org.feltbok.figures.ui.FigureCanvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is built is seen while it is built. */
class PreviewRoomTest extends BuildDesk {
    @ParameterizedTest
    @CsvSource({"1440, 700", "912, 572"})
    void theChartIsSeenWholeAndOfTheTableAtLeastItsFirstRows(int width, int height) {
        onFx(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        take("q2_1");
        take("region");
        kind("column");
        FigureCanvas canvas = node("build-canvas", FigureCanvas.class);
        await(() -> fx(() -> canvas.isCurrent() && canvas.getHeight() > 100));
        ScrollPane scroll = fx(() -> scrollOf(canvas));
        await(
                () ->
                        fx(
                                () -> {
                                    double whole =
                                            scroll.getContent().getBoundsInParent().getHeight();
                                    return whole <= scroll.getViewportBounds().getHeight() + 1;
                                }));
        TableView<?> data = node("build-data", TableView.class);
        assertThat(fx(data::getHeight)).isGreaterThanOrEqualTo(3 * 28);
    }

    @Test
    void whyAChoiceIsRefusedIsSeenInANarrowWindowTooWhereTheListIsFoldedAway() {
        onFx(() -> stage.setWidth(912));
        take("q2_1");
        command("figurebuild.go.number");
        more("change");
        assertThat(text("build-told")).isNotEmpty();
        Label told = node("build-told", Label.class);
        assertThat(fx(() -> isSeen(told))).isTrue();
    }

    @Test
    void aPictureOfAnEarlierChoiceIsPaleUntilTheNewOneIsComputed() {
        take("q2_1");
        TableView<?> data = node("build-data", TableView.class);
        assertThat(fx(data::getOpacity)).isEqualTo(1);
        tasks.hold();
        take("region");
        await(() -> fx(() -> data.getOpacity() < 1));
        onFx(tasks::release);
        await(() -> fx(() -> data.getOpacity() == 1));
    }

    private static boolean isSeen(javafx.scene.Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private static ScrollPane scrollOf(FigureCanvas canvas) {
        javafx.scene.Node at = canvas;
        while (!(at instanceof ScrollPane scroll)) {
            at = at.getParent();
        }
        return scroll;
    }
}
