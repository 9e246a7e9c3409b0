package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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

/** The screen in a window, with a small study: two responses begun, two cases without one. */
abstract class EntryRig extends FxTest {
    @TempDir Path folder;

    StudyFile file;
    OperationQueue queue;
    Form form;
    EntryScreen screen;
    final HeldRunner runner = new HeldRunner();
    final ToldDialogs dialogs = new ToldDialogs();
    final List<Navigator.Target> gone = new ArrayList<>();

    /** What a test wants to be in the study before it is shown. */
    void prepare() {}

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        prepare();
        form = TestForm.form(file);
        file.run(
                new StartResponse(
                        form,
                        "r1",
                        Optional.of("c1"),
                        "Bykle",
                        "paper",
                        1,
                        "M",
                        "2026-11-23T12:00:00"));
        file.run(
                new StartResponse(
                        form,
                        "r2",
                        Optional.of("c2"),
                        "Fedje",
                        "paper",
                        1,
                        "M",
                        "2026-11-23T12:00:00"));
        queue = new OperationQueue(file);
        make("");
    }

    /** The screen made anew, as when the window speaks another language, and shown. */
    void make(String subject) {
        onFx(
                () -> {
                    ScreenContext context =
                            Contexts.by(Live.constant("Marit Aune"), runner, dialogs, gone::add);
                    screen = new EntryScreen(file, queue, new LiveResponses(file), context);
                    BorderPane root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown(subject);
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        // what stands refused in a field is not given to a study that is closed
        onFx(() -> stage.getScene().setRoot(new BorderPane()));
        queue.close();
        file.close();
        assertThat(runner.failures()).isEmpty();
        assertThat(dialogs.errors()).isEmpty();
    }

    /** Finishes the open form, whatever is missing in it. */
    void completeAsItIs() {
        command("entry.complete");
        onFx(() -> ((TextField) node("#entry-finish-reason")).setText("The rest is torn off"));
        command("entry.complete");
        await(() -> queue.state() == OperationQueue.State.SAVED);
    }

    void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key).release(key);
            onFx(() -> {});
        }
    }

    /** Two digits of one code, with no time between them on however busy a machine. */
    void together(KeyCode first, KeyCode second) {
        onFx(
                () -> {
                    for (KeyCode key : List.of(first, second)) {
                        Node focused = stage.getScene().getFocusOwner();
                        String sign = key.getChar();
                        Event.fireEvent(focused, event(KeyEvent.KEY_PRESSED, "", key));
                        Event.fireEvent(
                                focused, event(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED));
                        Event.fireEvent(focused, event(KeyEvent.KEY_RELEASED, "", key));
                    }
                });
    }

    private static KeyEvent event(EventType<KeyEvent> type, String sign, KeyCode key) {
        return new KeyEvent(type, sign, sign, key, false, false, false, false);
    }

    String stored(String response, String name) {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        Answers answers = file.read(h -> ResponseStore.answers(h, form, response));
        Item item = form.item(name).orElseThrow();
        return AnswerText.of(item, answers.get(item));
    }

    String current() {
        return fx(() -> screen.desk().orElseThrow().model().item().name());
    }

    Node node(String id) {
        return stage.getScene().lookup(id);
    }

    EntryDesk desk() {
        return screen.desk().orElseThrow();
    }

    /** Types into the field that has the keyboard, as the platform does. */
    void typed(String text) {
        onFx(
                () -> {
                    for (char c : text.toCharArray()) {
                        Node focused = stage.getScene().getFocusOwner();
                        KeyCode code =
                                KeyCode.getKeyCode(
                                        String.valueOf(c).toUpperCase(java.util.Locale.ROOT));
                        KeyCode key = code == null ? KeyCode.UNDEFINED : code;
                        Event.fireEvent(focused, event(KeyEvent.KEY_PRESSED, "", key));
                        Node then = stage.getScene().getFocusOwner();
                        Event.fireEvent(
                                then,
                                event(KeyEvent.KEY_TYPED, String.valueOf(c), KeyCode.UNDEFINED));
                        Event.fireEvent(
                                stage.getScene().getFocusOwner(),
                                event(KeyEvent.KEY_RELEASED, "", key));
                    }
                });
    }

    /** Goes to a field as by the list of checks. */
    void at(String name) {
        onFx(
                () -> {
                    desk().goTo(form.item(name).orElseThrow());
                    desk().focus();
                });
    }

    /** The steps of the change log that undo would take back, newest first. */
    java.util.List<String> steps() {
        await(() -> queue.state() == OperationQueue.State.SAVED);
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
