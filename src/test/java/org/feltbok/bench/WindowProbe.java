package org.feltbok.bench;

import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.feltbok.app.Main;

/**
 * Runs the program as a person does, tells when the study's window is drawn, and closes it. Looks from outside: the
 * program does not know.
 */
public final class WindowProbe {
    private WindowProbe() {}

    /** Arguments: those of the program. */
    public static void main(String[] args) {
        Thread watcher = new Thread(WindowProbe::watch, "watcher");
        watcher.setDaemon(true);
        watcher.start();
        Main.main(args);
    }

    private static void watch() {
        boolean[] found = new boolean[1];
        while (!found[0]) {
            try {
                Thread.sleep(5);
                Platform.runLater(() -> {
                    if (!found[0] && study().isPresent()) {
                        found[0] = true;
                        study().ifPresent(WindowProbe::drawn);
                    }
                });
            } catch (IllegalStateException e) {
                // JavaFX has not started yet
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The window that shows a study: the one with the rail of screens. */
    private static Optional<Stage> study() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w.isShowing() && w.getScene().lookup(".fb-rail") != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    private static void drawn(Stage stage) {
        Frames.afterTwo(() -> {
            Frames.tell("shown");
            stage.hide();
        });
    }
}
