package org.feltbok.app;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.feltbok.base.text.Language;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.robot.Hand;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.task.FxDialogs;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The whole program in its own window, put together as for a user, with settings of its own that
 * are never written. Used from any thread but the user-interface thread.
 */
public final class RealProgram implements AutoCloseable {
    private final Settings settings;
    private final Stage stage;
    private final MainWindow window;
    private final Desk desk;
    private final Hand hand;
    private volatile @Nullable Path place;
    private boolean closed;

    private RealProgram(Language language, String person, double width, double height) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("No toolkit", e);
        }
        Hand.onFx(
                () -> {
                    Platform.setImplicitExit(false);
                    return true;
                });
        hand = new Hand();
        settings = new Settings(language);
        settings.person().set(person);
        stage = Hand.onFx(Stage::new);
        window =
                Hand.onFx(
                        () -> {
                            stage.setX(0);
                            stage.setY(0);
                            stage.setWidth(width);
                            stage.setHeight(height);
                            stage.setOnCloseRequest(this::closing);
                            return new MainWindow(stage, settings, new Named());
                        });
        desk =
                new Desk(
                        window,
                        settings,
                        Environment.of(() -> settings.person().get()),
                        (folder, file, environment, progress) -> {
                            PlainStudies.create(
                                    folder,
                                    file,
                                    PlainParts.all(environment.clock()),
                                    environment,
                                    progress);
                            return List.of();
                        },
                        new Desk.Sample(Optional.empty(), Path.of("sample.feltbok")),
                        study -> new StudySession(study, new Screens()));
    }

    /** Opens a study file in a window of this size and waits until it stands there. */
    public static RealProgram open(
            Path study, Language language, String person, double width, double height) {
        RealProgram program = new RealProgram(language, person, width, height);
        Hand.onFx(
                () -> {
                    program.window.show(program.desk);
                    program.desk.open(study);
                    return true;
                });
        Hand.await("the study is open", () -> program.desk.study().getValue().isPresent());
        program.hand.reach(program.stage);
        return program;
    }

    /** Opens the window where a study can be begun or chosen. */
    public static RealProgram begin(Language language, String person, double width, double height) {
        RealProgram program = new RealProgram(language, person, width, height);
        Hand.onFx(
                () -> {
                    program.window.show(program.desk);
                    return true;
                });
        program.hand.reach(program.stage);
        return program;
    }

    private void closing(WindowEvent event) {
        event.consume();
        desk.leave(stage::hide);
    }

    /** The system's own window, which a hand of this program does not reach. */
    private final class Named implements FxDialogs.SavePlace {
        @Override
        public @Nullable File ask(FileChooser chooser, @Nullable Window owner) {
            return place == null ? null : place.toFile();
        }

        @Override
        public @Nullable File open(FileChooser chooser, @Nullable Window owner) {
            return ask(chooser, owner);
        }

        @Override
        public @Nullable File folder(DirectoryChooser chooser, @Nullable Window owner) {
            return place == null ? null : place.toFile();
        }
    }

    /** What the system's own window answers when it is asked for a file. */
    public void saveTo(Path file) {
        place = file;
    }

    /** From now on the study file cannot grow: its disk is as good as full. */
    public void fillDisk() {
        StudySession session = (StudySession) desk.study().getValue().orElseThrow();
        session.file().read(h -> h.createQuery("PRAGMA max_page_count = 1").mapTo(int.class).one());
    }

    /** Whether the last change could not be written. */
    public boolean isRefused() {
        return desk.study()
                .getValue()
                .filter(s -> s.saved().getValue().kind().name().equals("FAILED"))
                .isPresent();
    }

    /** Whether a change is underway to the disk; on the user-interface thread. */
    public boolean isSaving() {
        return desk.study()
                .getValue()
                .filter(s -> s.saved().getValue().kind().name().equals("SAVING"))
                .isPresent();
    }

    /** The hand at its keyboard and mouse. */
    public Hand hand() {
        return hand;
    }

    public Settings settings() {
        return settings;
    }

    public MainWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    /** The first node with this id or style that shows; on the user-interface thread. */
    public Node node(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream()
                .filter(RealProgram::shows)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing shows as " + selector));
    }

    /** Whether a node with this id or style shows; on the user-interface thread. */
    public boolean has(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream().anyMatch(RealProgram::shows);
    }

    /** The id of what has the keyboard, "" = nothing; on the user-interface thread. */
    public String focused() {
        Node owner = window.scene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    /** Whether what shows with this id begins so; on the user-interface thread. */
    public boolean says(String selector, String start) {
        return has(selector) && ((Labeled) node(selector)).getText().startsWith(start);
    }

    private static Optional<Node> question() {
        return Window.getWindows().stream()
                .map(w -> w.getScene().lookup("#question"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The question that stands over the window; on the user-interface thread. */
    public Node asked() {
        return question().orElseThrow();
    }

    /** Whether a question stands over the window; on the user-interface thread. */
    public boolean isAsked() {
        return question().isPresent();
    }

    /**
     * Waits until the window asks something, and answers it by this key. A window that has just
     * come calls itself in front before the keyboard is there: the key waits until it is.
     */
    public void answer(KeyCode key) {
        Hand.await("it is asked", this::isAsked);
        hand.reach((Stage) Hand.onFx(() -> question().orElseThrow().getScene().getWindow()));
        hand.press(key);
        Hand.await("the question is gone", () -> !isAsked());
    }

    /** Takes back what the window asks; the keyboard is in the window again. */
    public void takeBack() {
        answer(KeyCode.ESCAPE);
        hand.reach(stage);
    }

    /** Whether this screen is in front; on the user-interface thread. */
    public boolean isInFront(String screen) {
        return window.front().filter(screen::equals).isPresent();
    }

    /** Goes on by Tab until what has this id has the keyboard, at most so many steps. */
    public void goOnTo(String id, int most) {
        for (int i = 0; i < most && !Hand.onFx(this::focused).equals(id); i++) {
            hand.press(KeyCode.TAB);
        }
        Hand.await(id + " has the keyboard", () -> focused().equals(id));
    }

    /** Whether nothing that it stands in is hidden; on the user-interface thread. */
    public static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until everything sent so far is on disk. */
    public void awaitSaved() {
        if (closed) {
            return;
        }
        Hand.await(
                "everything is saved",
                () ->
                        desk.study()
                                .getValue()
                                .filter(s -> s.saved().getValue().kind().name().equals("SAVED"))
                                .isPresent());
    }

    /** What the open study file holds on disk now. */
    public List<String> rows(String sql) {
        StudySession session = (StudySession) desk.study().getValue().orElseThrow();
        return session.file().read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    /** Does something with the window; on the user-interface thread. */
    public void with(Consumer<MainWindow> action) {
        Hand.onFx(
                () -> {
                    action.accept(window);
                    return true;
                });
    }

    /** Closes the window as its user does; everything is on disk afterwards. */
    @Override
    public void close() {
        Hand.onFx(
                () -> {
                    stage.hide();
                    return true;
                });
        desk.closeNow();
        closed = true;
    }
}
