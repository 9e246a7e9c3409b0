package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.shell.kit.Palette;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Small pictures are drawn once for each figure and colours, and never shown at another's place.
 */
final class ThumbsTest extends FxTest {
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final SimpleObjectProperty<Palette> palette =
            new SimpleObjectProperty<>(Palette.light());
    private final Thumbs thumbs = new Thumbs(asked::add, palette);

    private void draw() {
        onFx(
                () -> {
                    while (!asked.isEmpty()) {
                        asked.remove().run();
                    }
                });
    }

    @Test
    void aPictureIsDrawnOnceAndAgainWhenFigureOrColoursChange() {
        FigureTable bars = Examples.about(Kind.BAR, Unit.NUMBER, 1, 2);
        var view = new ImageView();
        onFx(() -> thumbs.show(bars, 1, view));
        assertThat(asked).hasSize(1);
        draw();
        Image first = view.getImage();
        assertThat(first).isNotNull();
        onFx(() -> thumbs.show(bars, 1, view));
        assertThat(asked).isEmpty();
        assertThat(view.getImage()).isSameAs(first);
        onFx(() -> palette.set(Palette.dark()));
        onFx(() -> thumbs.show(bars, 1, view));
        assertThat(view.getImage()).as("the last one stays while it is drawn").isSameAs(first);
        draw();
        assertThat(view.getImage()).isNotSameAs(first);
        FigureTable recomputed = Examples.about(Kind.BAR, Unit.NUMBER, 2, 1);
        onFx(() -> thumbs.show(recomputed, 1, view));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPictureThatComesLateIsNotShownInACellThatHasAnotherFigureByThen() {
        var view = new ImageView();
        FigureTable bars = Examples.about(Kind.BAR, Unit.NUMBER, 1, 2);
        FigureTable pie = Examples.about(Kind.PIE, Unit.NUMBER, 1, 2);
        onFx(() -> thumbs.show(bars, 1, view));
        Runnable late = asked.remove();
        onFx(() -> thumbs.show(pie, 1, view));
        draw();
        Image ofPie = view.getImage();
        onFx(late);
        assertThat(view.getImage()).isSameAs(ofPie);
    }
}
