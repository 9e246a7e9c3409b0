package org.feltbok.shell.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Finds where the focus is and where it can go. */
public final class Focus {
    private Focus() {}

    /**
     * Gives the keys to a part of a screen once that has its places; where a key given meanwhile
     * led to a field of it, they stay there.
     *
     * @param screen which is being shown
     */
    public static void onceShown(Node screen, Runnable focus) {
        int before = presses(screen);
        Platform.runLater(
                () -> {
                    boolean led = presses(screen) > before && KeyStrokes.isWriting(owner(screen));
                    if (!led || !within(screen, owner(screen))) {
                        focus.run();
                    }
                });
    }

    private static int presses(Node screen) {
        return screen.getScene() == null ? 0 : KeyStrokes.of(screen.getScene()).presses();
    }

    private static @Nullable Node owner(Node screen) {
        return screen.getScene() == null ? null : screen.getScene().getFocusOwner();
    }

    /** Whether a part of what is shown has the keys, or something in it. */
    public static boolean isIn(@Nullable Node part) {
        return part != null
                && part.getScene() != null
                && within(part, part.getScene().getFocusOwner());
    }

    /** Whether a node is another or stands in it. */
    public static boolean within(Node ancestor, @Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The first node in it, or itself, that can take the focus now. */
    public static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Focus::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
