package org.feltbok.bench;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.feltbok.app.Main;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the program as a person does, tells when the study's window is drawn, and closes it. Looks
 * from outside: the program does not know.
 */
public final class WindowProbe {
    private WindowProbe() {}

    /** Arguments: those of the program. */
    public static void main(String[] args) {
        whenDrawn(
                stage -> {
                    Frames.tell("shown");
                    stage.hide();
                });
        Main.main(args);
    }

    /** Does something, on the user-interface thread, once the window of a study has been drawn. */
    static void whenDrawn(Consumer<Stage> then) {
        Thread watcher = new Thread(() -> watch(then), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch(Consumer<Stage> then) {
        boolean[] found = new boolean[1];
        while (!found[0]) {
            try {
                // between two looks the program has the processor to itself
                Thread.sleep(5);
                Platform.runLater(
                        () -> {
                            if (!found[0] && study().isPresent()) {
                                found[0] = true;
                                study().ifPresent(
                                                stage -> Frames.afterTwo(() -> then.accept(stage)));
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

    /**
     * The window that shows a study: its title has the study's name beside the program's. Looking
     * for something in the window would be work of its own, many times over.
     */
    private static Optional<Stage> study() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && w.isShowing() && named(s.getTitle()))
                .map(Stage.class::cast)
                .findFirst();
    }

    private static boolean named(@Nullable String title) {
        return title != null && title.contains(" – ");
    }
}
