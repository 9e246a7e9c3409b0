package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The Variables screen over the small study, and a hand for it. */
abstract class VariablesRig extends FxTest {
    @TempDir Path folder;
    final HeldRunner tasks = new HeldRunner();

    StudyFile file;

    LiveStudyData data;
    OperationQueue queue;

    VariablesScreen screen;

    final List<Navigator.Target> gone = new ArrayList<>();

    final Set<String> blind = new HashSet<>();

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new VariablesScreen(
                                        Contexts.english(tasks, new ToldDialogs(), gone::add),
                                        file,
                                        queue,
                                        data,
                                        () -> blind));
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

    String text(String id) {
        return fx(() -> node(id, Labeled.class).getText());
    }

    void kind(DeriveKind kind) {
        onFx(() -> node("variables-kind-" + kind.word(), ToggleButton.class).fire());
    }

    /** Goes to what it is made of and gives a key there. */
    void source(String name, KeyCode key) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Source> sources =
                            (ListView<Source>) node("variables-sources", ListView.class);
                    sources.getItems().stream()
                            .filter(s -> s.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    s -> {
                                        sources.getSelectionModel().select(s);
                                        stroke(sources, key);
                                    },
                                    () -> {
                                        throw new AssertionError(name + " is not offered");
                                    });
                });
    }

    List<String> offered() {
        return fx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Source> sources =
                            (ListView<Source>) node("variables-sources", ListView.class);
                    return sources.getItems().stream().map(Source::name).toList();
                });
    }

    List<String> lines(String table) {
        return lines(node(table, TableView.class));
    }

    boolean canMake() {
        return !fx(() -> node("variables-make", Button.class).isDisabled());
    }

    void make() {
        assertThat(canMake()).as(text("variables-fault") + text("variables-name-fault")).isTrue();
        onFx(node("variables-make", Button.class)::fire);
    }

    List<DerivedVariable> stored() {
        return file.read(DerivedStore::all);
    }

    double value(String measure) {
        return new Measures(data.snapshot()).evaluate(measure).value().orElse(Double.NaN);
    }

    void awaitStored(int n) {
        await(
                () ->
                        stored().size() == n
                                && node("variables-list", ListView.class).getItems().size() == n);
    }
}
