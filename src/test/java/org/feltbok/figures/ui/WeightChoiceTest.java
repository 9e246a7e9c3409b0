package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;

import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.figures.FigureStore;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.ui.Contexts;
import org.junit.jupiter.api.Test;

/** A figure is weighted in the window; what cannot be weighted refuses. */
class WeightChoiceTest extends FiguresDesk {
    @Override
    ScreenContext context() {
        return Contexts.english(tasks, dialogs, gone::add);
    }

    @Override
    String front() {
        return "figur-1";
    }

    @Override
    void prepare() {
        file.run(
                new AddWeight(
                        new StudyWeight(
                                "w",
                                "w",
                                LocalText.of("Vekt"),
                                "main",
                                "{\"rake\":\"region\"}",
                                "")));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> box() {
        return (ComboBox<String>) screen.view().lookup("#figure-weight");
    }

    private void choose(String weight) {
        onFx(() -> box().setValue(weight));
    }

    private String stored(String key) {
        return file.read(FigureStore::figures).stream()
                .filter(f -> f.spec().key().equals(key))
                .findFirst()
                .orElseThrow()
                .spec()
                .base()
                .weight();
    }

    private String note() {
        return fx(() -> ((Labeled) screen.view().lookup("#figure-note")).getText());
    }

    @Test
    void aFigureIsWeightedAndItsNoteSaysSo() {
        assertThat(fx(() -> box().getItems())).containsExactly("", "w");
        choose("w");
        await(() -> stored("figur-1").equals("w"));
        await(() -> note().contains("Weighted by Vekt"));
        choose("");
        await(() -> stored("figur-1").isEmpty());
        await(() -> !note().contains("Weighted"));
        queue.undo().join();
        await(() -> stored("figur-1").equals("w"));
        await(() -> "w".equals(fx(() -> box().getValue())));
    }

    /** What stands written in the box, which is not always what it holds. */
    private String seen() {
        return fx(
                () -> {
                    box().applyCss();
                    return ((Labeled) box().lookup(".list-cell")).getText();
                });
    }

    @Test
    void theWeightOfAFigureIsSeenWhereItStandsAlsoAfterItWasShownBefore() {
        choose("w");
        await(() -> stored("figur-1").equals("w"));
        await(() -> note().contains("Weighted by Vekt"));
        onFx(() -> screen.shown("figur-2"));
        onFx(() -> screen.shown("figur-1"));
        await(() -> note().contains("Weighted by Vekt"));
        assertThat(fx(() -> box().getValue())).isEqualTo("w");
        assertThat(seen()).isEqualTo("Vekt");
    }

    @Test
    void whatCannotBeWeightedBySomethingRefusesAndStaysAsItIs() {
        onFx(() -> screen.shown("figur-2"));
        await(() -> note() != null);
        // the mean of an attribute of the cases: they have no such weight
        choose("w");
        await(
                () ->
                        !fx(() ->
                                        ((Labeled) screen.view().lookup("#figure-weight-fault"))
                                                .getText())
                                .isEmpty());
        assertThat(stored("figur-2")).isEmpty();
        assertThat(fx(() -> box().getValue())).isEmpty();
    }
}
