package org.feltbok.tables.ui;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The Weights screen over the small study. */
abstract class WeightsRig extends FxTest {
    @TempDir Path folder;

    final HeldRunner tasks = new HeldRunner();
    StudyFile file;
    LiveStudyData data;
    OperationQueue queue;
    WeightsScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new WeightsScreen(
                                        Contexts.english(tasks, new ToldDialogs(), t -> {}),
                                        file,
                                        queue,
                                        data));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        first();
    }

    /** What happens when the screen has been made: it comes to the front. */
    void first() {
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        data.close();
        file.close();
    }

    void type(String id, String text) {
        onFx(() -> node(id, TextField.class).setText(text));
    }

    String typed(String id) {
        return fx(() -> node(id, TextField.class).getText());
    }

    List<?> list() {
        return fx(() -> List.copyOf(node("weights-list", ListView.class).getItems()));
    }
}
