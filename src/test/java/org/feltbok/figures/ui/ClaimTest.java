package org.feltbok.figures.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The screen of figures, in which what the report claims of one is written by keys. */
abstract class ClaimTest extends FxTest {
    @TempDir Path folder;

    Set<String> blind = Set.of();
    StudyFile file;
    OperationQueue queue;
    FiguresScreen screen;
    private LiveStudyData data;
    private StudyFigures figures;

    /** Runs what is done in the background. */
    abstract TaskRunner tasks();

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        screen =
                fx(
                        () ->
                                new FiguresScreen(
                                        Contexts.english(tasks(), new ToldDialogs(), t -> {}),
                                        file,
                                        queue,
                                        figures,
                                        (figure, to) -> {},
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown("figur-1"));
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

    Node node(String id) {
        return screen.view().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) node(id);
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

    void type(String id, String text) {
        onFx(() -> box(id).getEditor().setText(text));
    }

    void write(String id, String text) {
        onFx(() -> ((TextField) node(id)).setText(text));
    }

    void say(Claim.Said said) {
        onFx(() -> this.<Claim.Said>box("figure-claim-said").setValue(said));
    }

    void press(KeyCode code, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    node("figure-claim-place"),
                                    new KeyEvent(
                                            type, "", "", code, false, control, false, false)));
        }
    }

    boolean isOpen() {
        return fx(() -> node("figure-claim-form").isVisible());
    }

    List<Claim> stored() {
        return file.read(FigureStore::claims);
    }

    String verdict() {
        return fx(
                () -> {
                    List<String> words = new ArrayList<>();
                    collect(node("figure-claim-verdict"), words);
                    return String.join("\n", words);
                });
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, words));
        }
    }

    void fillHigher() {
        command("figurelist.claim.new");
        type("figure-claim-measure", "q5.mean");
        say(Claim.Said.HIGHER);
        type("figure-claim-compared", "region=north | region=south");
        write("figure-claim-place", "4.2");
    }
}
