package org.feltbok.cases.ui;

import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.cases.LiveCases;
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
import java.util.ArrayList;
import java.util.List;

/** The Cases screen on a study, in a window. */
abstract class CasesRig extends FxTest {
    @TempDir Path folder;

    final List<Navigator.Target> gone = new ArrayList<>();
    final HeldRunner tasks = new HeldRunner();
    final ToldDialogs dialogs = new ToldDialogs();
    StudyFile file;
    OperationQueue queue;
    CasesScreen screen;
    CaseTable table;

    /** Makes the study that the screen shows. */
    abstract StudyFile study();

    @BeforeEach
    void open() {
        file = study();
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new CasesScreen(
                                        Contexts.norwegian(tasks, dialogs, gone::add),
                                        file,
                                        queue,
                                        new LiveCases(file)));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        table = (CaseTable) screen.view().lookup("#cases-table");
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }
}
