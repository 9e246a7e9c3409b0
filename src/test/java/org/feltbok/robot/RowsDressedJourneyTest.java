package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a row has its letters and colours in the first picture of it. */
@Tag("xvfb")
class RowsDressedJourneyTest {
    @TempDir Path folder;

    private final Set<String> undressed = new TreeSet<>();

    @Test
    void noRowIsSeenInTheLettersOfTheSystem() {
        try (RealProgram p =
                RealProgram.open(Studies.sample(folder), Language.EN, "Marit Aune", 1400, 850)) {
            Hand.onFx(
                    () -> {
                        Scene scene = p.window().scene();
                        scene.addPostLayoutPulseListener(() -> look(scene.getRoot(), ""));
                        return true;
                    });
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT3);
            Hand.await("the questions are listed", () -> rows(p, "#questions-list") > 10);
            for (KeyCode key : new KeyCode[] {KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.HOME}) {
                p.hand().press(key);
            }
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.says("#figure-caption", "Figure 1."));
            p.hand().press(KeyCode.O);
            Hand.await("the report is listed", () -> rows(p, "#outline-list") > 10);
            p.hand().press(KeyCode.END);
            p.hand().press(KeyCode.CONTROL, KeyCode.K);
            Hand.await("the palette is open", () -> p.has("#palette-list"));
            p.hand().type("figure");
            Hand.await("figures are found", () -> rows(p, "#palette-list") > 10);
        }
        assertThat(undressed).isEmpty();
    }

    private static int rows(RealProgram p, String list) {
        return p.has(list) ? ((ListView<?>) p.node(list)).getItems().size() : 0;
    }

    /** Whoever has no style sheet yet has the letters of the system. */
    private void look(Node node, String row) {
        if (!node.isVisible()) {
            return;
        }
        String in = node instanceof Cell<?> cell ? cell.getClass().getName() : row;
        if (!in.isEmpty() && Font.getDefault().getFamily().equals(letters(node))) {
            undressed.add(node.getClass().getSimpleName() + " in " + in);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, in));
        }
    }

    private static String letters(Node node) {
        return switch (node) {
            case Labeled l when l.getText() != null && !l.getText().isEmpty() ->
                    l.getFont().getFamily();
            case Text t when !t.getText().isEmpty() -> t.getFont().getFamily();
            default -> "";
        };
    }
}
