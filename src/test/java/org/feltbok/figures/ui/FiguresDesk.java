package org.feltbok.figures.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Figures screen in a window, over the small study with figures. */
abstract class FiguresDesk extends FxTest {
    @TempDir Path folder;

    final List<Navigator.Target> gone = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    final ToldDialogs dialogs = new ToldDialogs();
    final HeldRunner tasks = new HeldRunner();
    Set<String> blind = Set.of();
    StudyFile file;
    OperationQueue queue;
    LiveStudyData data;
    StudyFigures figures;
    FiguresScreen screen;

    /** What a test wants to be in the study before it is shown. */
    void prepare() {}

    /** The window that it stands in; Norwegian unless a test wants another. */
    ScreenContext context() {
        return Contexts.norwegian(tasks, dialogs, gone::add);
    }

    /** Key of the figure in front at first; empty = the first there is. */
    String front() {
        return "";
    }

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        prepare();
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        screen =
                fx(
                        () ->
                                new FiguresScreen(
                                        context(),
                                        file,
                                        queue,
                                        figures,
                                        (spec, figure, style, to) -> written(figure, to),
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(front()));
    }

    @AfterEach
    void close() {
        show(fx(VBox::new));
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
    }

    /** A part of the screen as it is laid out now; null if it is not there. */
    Node node(String id) {
        return fx(
                () -> {
                    var scene = screen.view().getScene();
                    if (scene != null) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    return screen.view().lookup("#" + id);
                });
    }

    @Override
    protected <N extends Node> N node(String id, Class<N> type) {
        node(id);
        return super.node(id, type);
    }

    void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
    }

    private void written(FigureTable figure, Path to) {
        try {
            Files.writeString(to, figure.caption());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.add(figure.id() + " " + to.getFileName());
    }
}
