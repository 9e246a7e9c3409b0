package org.feltbok.responses.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.CountingStudy;
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

/** The sheet in a window, with a small study of which a few responses are begun. */
abstract class GridRig extends FxTest {
    @TempDir Path folder;

    StudyFile file;
    CountingStudy counting;
    OperationQueue queue;
    Form form;
    GridScreen screen;
    final HeldRunner runner = new HeldRunner();
    final ToldDialogs dialogs = new ToldDialogs();
    final List<Navigator.Target> gone = new ArrayList<>();

    /** What is done when the hand rests; a test says when it does. */
    final List<Runnable> resting = new ArrayList<>();

    /** How many responses there are. */
    int responses() {
        return 4;
    }

    /** What a test wants to be in the study before it is shown. */
    void prepare() {}

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (int i = 1; i <= responses(); i++) {
            file.run(
                    new StartResponse(
                            form,
                            "r" + i,
                            i == 1 ? Optional.of("c1") : Optional.empty(),
                            "R" + i,
                            "paper",
                            1,
                            "M",
                            "2026-11-23T12:00:00"));
        }
        prepare();
        counting = new CountingStudy(file);
        queue = new OperationQueue(file);
        make("");
    }

    void make(String subject) {
        onFx(
                () -> {
                    ScreenContext context =
                            Contexts.by(Live.constant("Marit Aune"), runner, dialogs, gone::add);
                    screen =
                            new GridScreen(
                                    counting,
                                    queue,
                                    new LiveResponses(counting),
                                    context,
                                    work -> {
                                        resting.clear();
                                        resting.add(work);
                                    });
                    BorderPane root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown(subject);
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        onFx(() -> stage.getScene().setRoot(new BorderPane()));
        queue.close();
        file.close();
        assertThat(runner.failures()).isEmpty();
        assertThat(dialogs.errors()).isEmpty();
    }

    GridDesk desk() {
        return screen.desk().orElseThrow();
    }

    Item item(String name) {
        return form.item(name).orElseThrow();
    }

    /** The hand is put on a cell. */
    void at(String response, String name) {
        onFx(
                () -> {
                    desk().model().goTo(response, item(name).id(), false);
                    desk().hand().moved();
                    desk().focus();
                });
    }

    String where() {
        return fx(
                () ->
                        desk().model().current().orElseThrow().id()
                                + " "
                                + desk().model().item().orElseThrow().name());
    }

    void key(KeyCode code) {
        key(code, false, false);
    }

    /** A key goes down and up on what has the keyboard. */
    void key(KeyCode code, boolean shift, boolean control) {
        onFx(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", code, shift, control);
                    fire(KeyEvent.KEY_RELEASED, "", code, shift, control);
                });
    }

    private void fire(
            EventType<KeyEvent> type, String sign, KeyCode code, boolean shift, boolean control) {
        Node focused = stage.getScene().getFocusOwner();
        Event.fireEvent(
                focused, new KeyEvent(type, sign, sign, code, shift, control, false, false));
    }

    /** Signs as the platform sends them: pressed, typed, released, where the keyboard is. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            onFx(
                    () -> {
                        fire(KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED, false, false);
                        fire(
                                KeyEvent.KEY_TYPED,
                                String.valueOf(c),
                                KeyCode.UNDEFINED,
                                false,
                                false);
                        fire(KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED, false, false);
                    });
        }
    }

    void clipboard(String text) {
        onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    String clipboard() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    /** As it stands in the file. */
    String stored(String response, String name) {
        settled();
        Answers answers = file.read(h -> ResponseStore.answers(h, form, response));
        return AnswerText.of(item(name), answers.get(item(name)));
    }

    /** All that was given is written, and told to the window. */
    void settled() {
        queue.settle();
        onFx(() -> {});
        onFx(() -> {});
    }

    /** What a cell shows. */
    String shown(String response, String name) {
        return fx(
                () -> {
                    GridModel model = desk().model();
                    for (int r = 0; r < model.shownRows(); r++) {
                        if (model.row(r).id().equals(response)) {
                            int c = model.columns().indexOf(item(name));
                            return desk().sheet().cell(r, c).orElseThrow().getText();
                        }
                    }
                    throw new AssertionError("not shown: " + response);
                });
    }

    String said() {
        return fx(() -> desk().hand().bar().text());
    }

    List<String> steps() {
        settled();
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT operation FROM change WHERE state = 'done' ORDER BY id DESC")
                                .mapTo(String.class)
                                .list());
    }

    void command(String key) {
        Command command =
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        onFx(command.action());
    }
}
