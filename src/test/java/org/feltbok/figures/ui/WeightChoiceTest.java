package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A figure is weighted in the window; what cannot be weighted refuses. */
class WeightChoiceTest extends FxTest {
    @TempDir Path folder;

    private StudyFile file;
    private LiveStudyData data;
    private OperationQueue queue;
    private StudyFigures figures;
    private FiguresScreen screen;

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        file.run(
                new AddWeight(
                        new StudyWeight(
                                "w",
                                "w",
                                LocalText.of("Vekt"),
                                "main",
                                "{\"rake\":\"region\"}",
                                "")));
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        screen =
                fx(
                        () ->
                                new FiguresScreen(
                                        Contexts.english(
                                                new SameThreadRunner(), new ToldDialogs(), t -> {}),
                                        file,
                                        queue,
                                        figures,
                                        (figure, to) -> {}));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown("figur-1"));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
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
