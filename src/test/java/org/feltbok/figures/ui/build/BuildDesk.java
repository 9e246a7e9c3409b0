package org.feltbok.figures.ui.build;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.build.DraftKeeper;
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
import java.util.Optional;
import java.util.Set;

/** The screen where figures are built, over the small study, and a hand for it. */
abstract class BuildDesk extends FxTest {
    @TempDir Path folder;

    final List<Navigator.Target> gone = new ArrayList<>();
    final HeldRunner tasks = new HeldRunner();
    final ToldDialogs dialogs = new ToldDialogs();
    final DraftKeeper keeper = DraftKeeper.inMemory();
    Set<String> blind = Set.of();
    StudyFile file;
    OperationQueue queue;
    private LiveStudyData data;
    private StudyFigures figures;
    BuildScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        make();
    }

    void make() {
        screen =
                fx(
                        () ->
                                new BuildScreen(
                                        Contexts.english(tasks, dialogs, gone::add),
                                        file,
                                        queue,
                                        figures,
                                        keeper,
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(
                () -> {
                    // wide enough for all three panes
                    stage.setWidth(1440);
                    screen.shown("");
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
    }

    @Override
    protected <N extends Node> N node(String id, Class<N> type) {
        onFx(
                () -> {
                    Node root = screen.view().getScene().getRoot();
                    root.applyCss();
                    ((VBox) root).layout();
                });
        return super.node(id, type);
    }

    String text(String id) {
        return node(id, Labeled.class).getText();
    }

    /** The release comes to the window wherever the press led. */
    void press(Node at, KeyCode key) {
        var scene = fx(at::getScene);
        onFx(() -> Event.fireEvent(at, stroke(KeyEvent.KEY_PRESSED, key)));
        onFx(() -> Event.fireEvent(scene, stroke(KeyEvent.KEY_RELEASED, key)));
    }

    private static KeyEvent stroke(EventType<KeyEvent> kind, KeyCode key) {
        return new KeyEvent(kind, "", "", key, false, false, false, false);
    }

    void type(Node at, String sign) {
        onFx(
                () ->
                        Event.fireEvent(
                                at,
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        sign,
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    void take(String words) {
        TextField search = node("build-search", TextField.class);
        onFx(() -> search.setText(words));
        press(search, KeyCode.ENTER);
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

    Optional<FigureSpec> stored(String key) {
        return file.read(h -> FigureStore.figure(h, key)).map(FigureStore.Stored::spec);
    }

    @SuppressWarnings("unchecked")
    <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) screen.view().getScene().getRoot().lookup("#" + id);
    }

    void add(String json) {
        file.run(new AddFigure(FigureSpec.parse(json.replace('\'', '"'), "test")));
        onFx(() -> {});
    }

    FigureSpec placed() {
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        return stored(gone.getFirst().subject()).orElseThrow();
    }

    <T> void choose(String id, T value) {
        onFx(
                () -> {
                    ComboBox<T> box = box(id);
                    box.setValue(value);
                });
    }

    void tick(String id) {
        CheckBox box = node(id, CheckBox.class);
        onFx(box::fire);
    }

    void number(String id) {
        onFx(node("build-number-" + id, ToggleButton.class)::fire);
    }

    void more(String id) {
        MenuButton more = node("build-number-more", MenuButton.class);
        onFx(
                () ->
                        more.getItems().stream()
                                .filter(i -> ("build-number-" + id).equals(i.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    boolean selected(String id) {
        return node(id, ToggleButton.class).isSelected();
    }

    void kind(String name) {
        onFx(node("build-kind-" + name, ToggleButton.class)::fire);
    }
}
