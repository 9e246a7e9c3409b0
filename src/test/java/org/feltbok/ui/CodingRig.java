package org.feltbok.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodingStudy;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A screen on the study made for coding, in a window, with keys as the platform sends them.
 *
 * @param <S> the screen
 */
public abstract class CodingRig<S extends Screen> extends FxTest {
    @TempDir protected Path folder;

    protected final ToldDialogs dialogs = new ToldDialogs();

    /** Signs that were heard beyond the screen. */
    protected final List<String> typed = new ArrayList<>();

    /** Where the screen led. */
    protected final List<Navigator.Target> gone = new ArrayList<>();

    protected StudyFile file;
    protected OperationQueue queue;
    protected S screen;

    /** Makes the screen. */
    protected abstract S make(StudyFile study, OperationQueue changes, ScreenContext context);

    /** Whether what the study holds stands there; on the user-interface thread. */
    protected abstract boolean isRead();

    @BeforeEach
    void openScreen() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        var context =
                Contexts.by(
                        Live.constant("Marit Aune"), new SameThreadRunner(), dialogs, gone::add);
        screen = fx(() -> make(file, queue, context));
        show(new BorderPane(screen.view(), screen.header(), null, null, null));
        onFx(() -> screen.shown(""));
        await(this::isRead);
    }

    @AfterEach
    void closeScreen() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    /** The node with this id in the window. */
    protected Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    /** All texts that can be read in the window, fields that are written in left out. */
    protected String read() {
        return fx(
                () ->
                        stage.getScene().getRoot().lookupAll("*").stream()
                                .filter(n -> !isWrittenIn(n))
                                .map(
                                        n ->
                                                switch (n) {
                                                    case Labeled l -> l.getText();
                                                    case Text t -> t.getText();
                                                    default -> "";
                                                })
                                .filter(t -> t != null && !t.isEmpty())
                                .collect(Collectors.joining(" ")));
    }

    private static boolean isWrittenIn(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /** Names are hidden in the study; this is one of them. */
    protected void hide(String name, String instead) {
        file.run(
                new PutName(
                        new RegisteredName(
                                name,
                                RegisteredName.Kind.ORGANISATION,
                                name,
                                instead,
                                List.of(),
                                false,
                                0)));
    }

    /** Gives a node the keys and hears what is typed. */
    protected void listenAt(String id) {
        onFx(
                () -> {
                    node(id).requestFocus();
                    stage.getScene()
                            .addEventFilter(KeyEvent.KEY_TYPED, e -> typed.add(e.getCharacter()));
                });
    }

    /**
     * As the platform sends a key: pressed, the sign it types, released, each to the focus then.
     */
    protected void stroke(KeyCode code, String sign) {
        send(KeyEvent.KEY_PRESSED, code, KeyEvent.CHAR_UNDEFINED);
        send(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, sign);
        send(KeyEvent.KEY_RELEASED, code, KeyEvent.CHAR_UNDEFINED);
    }

    private void send(EventType<KeyEvent> type, KeyCode code, String sign) {
        onFx(
                () ->
                        Event.fireEvent(
                                stage.getScene().getFocusOwner(),
                                new KeyEvent(type, sign, "", code, false, false, false, false)));
    }
}
