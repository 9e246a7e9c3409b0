package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.feltbok.base.task.Navigator;
import org.feltbok.overview.NowOf;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Overview in a window, with a small study: two responses begun, one with a number out of range.
 */
abstract class OverviewRig extends FxTest {
    @TempDir Path folder;
    final ToldDialogs dialogs = new ToldDialogs();
    final List<Navigator.Target> gone = new ArrayList<>();
    StudyFile file;
    OperationQueue queue;
    private NowOf now;
    private OverviewScreen screen;
    Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (int i = 1; i <= 2; i++) {
            file.run(
                    new StartResponse(
                            form,
                            "r" + i,
                            Optional.of("c" + i),
                            "r" + i,
                            "paper",
                            1,
                            "M",
                            "2026-11-2" + i + "T12:00:00"));
        }
        set("r1", 501);
        queue = new OperationQueue(file);
        now = new NowOf(file);
        screen =
                fx(
                        () ->
                                new OverviewScreen(
                                        Contexts.english(
                                                new SameThreadRunner(), dialogs, gone::add),
                                        file,
                                        queue,
                                        now::match,
                                        now.findings()::snapshot,
                                        now.responses()));
        onFx(
                () -> {
                    show((Parent) screen.view());
                    screen.shown("");
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        now.close();
        queue.close();
        file.close();
    }

    final void set(String response, double value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item("q13").orElseThrow(),
                        new Answer.Amount(value)));
    }

    final Node card() {
        return screen.view().lookup("#card-problems");
    }
}
