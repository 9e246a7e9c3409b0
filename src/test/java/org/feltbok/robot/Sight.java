package org.feltbok.robot;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

import org.feltbok.app.RealProgram;

import java.util.List;
import java.util.stream.Collectors;

/** What stands in the windows, told when something that was waited for did not come. */
final class Sight {
    private static final int MOST = 3000;

    private Sight() {}

    /** Each window with what has its keyboard and the texts that show. */
    static String told() {
        String all =
                List.copyOf(Window.getWindows()).stream()
                        .filter(w -> w.getScene() != null)
                        .map(Sight::of)
                        .collect(Collectors.joining("\n"));
        return all.length() > MOST ? all.substring(0, MOST) : all;
    }

    private static String of(Window window) {
        String texts =
                window.getScene().getRoot().lookupAll("*").stream()
                        .filter(RealProgram::shows)
                        .map(Sight::text)
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" | "));
        return "Window%s, keyboard at %s: %s"
                .formatted(
                        window.isFocused() ? "" : " without the keyboard",
                        window.getScene().getFocusOwner(),
                        texts);
    }

    private static String text(Node node) {
        return switch (node) {
            case TextInputControl field -> "[" + field.getText() + "]";
            case Labeled label when label.getText() != null -> label.getText();
            default -> "";
        };
    }
}
