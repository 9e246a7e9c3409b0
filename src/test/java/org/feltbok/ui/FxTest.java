package org.feltbok.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * For tests that need a window. One stage of at most 980 × 980 is shared; its size, place and the
 * keys held down are reset after each test. Without a toolkit the test fails.
 */
public abstract class FxTest extends FxRobot {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 900;
    private static final long PATIENCE = 60;

    /** The shared window. */
    protected Stage stage;

    @BeforeEach
    void openStage() throws TimeoutException {
        Locale.setDefault(Locale.UK);
        stage = FxToolkit.registerPrimaryStage();
        fx(
                () -> {
                    // the window of the program asks for a least size, and one stage serves all
                    // tests
                    stage.setMinWidth(0);
                    stage.setMinHeight(0);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(WIDTH);
                    stage.setHeight(HEIGHT);
                    return stage;
                });
    }

    @AfterEach
    void resetStage() {
        release(new KeyCode[0]);
        fx(
                () -> {
                    for (Window window : List.copyOf(Window.getWindows())) {
                        if (window != stage) {
                            window.hide();
                        }
                    }
                    stage.hide();
                    stage.setScene(null);
                    return stage;
                });
    }

    /** Shows a node in the window, dressed in the light theme. */
    protected Scene show(Parent root) {
        return fx(
                () -> {
                    var scene = new Scene(root, WIDTH, HEIGHT);
                    new Theme(ThemeChoice.LIGHT).dress(scene);
                    stage.setScene(scene);
                    stage.show();
                    stage.requestFocus();
                    return scene;
                });
    }

    /** What has this id in the window; null = nothing. */
    protected <N extends Node> N node(String id, Class<N> type) {
        return fx(() -> type.cast(stage.getScene().getRoot().lookup("#" + id)));
    }

    /** What a table says, row by row. */
    protected static List<String> lines(TableView<?> table) {
        return fx(
                () -> {
                    List<String> lines = new ArrayList<>();
                    for (int i = 0; i < table.getItems().size(); i++) {
                        int at = i;
                        lines.add(
                                table.getColumns().stream()
                                        .map(c -> String.valueOf(c.getCellData(at)))
                                        .collect(Collectors.joining(" | ")));
                    }
                    return lines;
                });
    }

    /** A key goes down and up on a node. */
    protected static void stroke(Node node, KeyCode key) {
        onFx(
                () -> {
                    for (var phase : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        Event.fireEvent(
                                node, new KeyEvent(phase, "", "", key, false, false, false, false));
                    }
                });
    }

    /**
     * Does something on the user-interface thread, waits until it is done and drawn, and gives its
     * result.
     */
    protected static <T> T fx(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), action);
        if (!Platform.isFxApplicationThread()) {
            drawn();
            drawn();
        }
        return result;
    }

    /**
     * Waits until what waits on the user-interface thread is done and a window, if one shows, is
     * laid out and drawn once more. Sleeping a fixed time instead is what most of a test's time
     * would go to.
     */
    private static void drawn() {
        var pulse = new CompletableFuture<Boolean>();
        Platform.runLater(
                () ->
                        Window.getWindows().stream()
                                .map(Window::getScene)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .ifPresentOrElse(
                                        scene -> afterPulse(scene, pulse),
                                        () -> pulse.complete(true)));
        try {
            pulse.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("No window was drawn within " + PATIENCE + " s", e);
        }
    }

    private static void afterPulse(Scene scene, CompletableFuture<Boolean> pulse) {
        var once =
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        pulse.complete(true);
                    }
                };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    protected static void onFx(Runnable action) {
        fx(
                () -> {
                    action.run();
                    return true;
                });
    }

    /**
     * Waits until the condition holds on the user-interface thread; fails after a minute, which no
     * machine under load needs.
     */
    protected static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Did not come true within " + PATIENCE + " s", e);
        }
    }
}
