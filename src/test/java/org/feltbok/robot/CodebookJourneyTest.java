package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A codebook mended by a real keyboard, and what the file holds then. */
@Tag("xvfb")
class CodebookJourneyTest {
    private static final String CODES =
            "SELECT c.label || ' under ' || coalesce(p.label, '-') FROM code c"
                    + " JOIN codebook b ON b.id = c.codebook_id LEFT JOIN code p ON p.id = c.parent_id"
                    + " WHERE b.key = 'q12' AND c.retired_at IS NULL ORDER BY c.position, c.id";

    @TempDir Path folder;

    @Test
    void aCodeIsMadeNamedMovedAndTakenBackByKeys() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.NB, "Marit Aune", 960, 640)) {
            Hand hand = p.hand();
            hand.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            Hand.await("the answers are there", () -> p.has("#coding-answers"));
            List<String> before = p.rows(CODES);
            hand.press(KeyCode.SHIFT, KeyCode.C);
            Hand.await("the tree has the keyboard", () -> p.focused().equals("coding-tree"));
            hand.press(KeyCode.END);
            named(p, KeyCode.N, "Skolebygg");
            Hand.await("it is in the file", () -> p.rows(CODES).size() == before.size() + 1);
            Hand.await("it is at hand", () -> at(p).equals("Skolebygg"));
            assertThat(p.rows(CODES)).anyMatch(c -> c.startsWith("Skolebygg under "));
            hand.press(KeyCode.F2);
            Hand.await("it is written anew", () -> p.focused().equals("coding-code-name"));
            hand.press(KeyCode.CONTROL, KeyCode.A);
            hand.type("Skolehus");
            hand.press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await(
                    "it has its name",
                    () -> p.rows(CODES).stream().anyMatch(c -> c.startsWith("Skolehus")));
            hand.press(KeyCode.CONTROL, KeyCode.Z);
            hand.press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("it is as it was", () -> p.rows(CODES).equals(before));
            p.awaitSaved();
        }
    }

    private static void named(RealProgram p, KeyCode key, String name) {
        p.hand().press(key);
        Hand.await("its name is asked", p::isAsked);
        p.hand().reach((Stage) Hand.onFx(() -> p.asked().getScene().getWindow()));
        p.hand().type(name);
        p.hand().press(KeyCode.ENTER);
        Hand.await("it is answered", () -> !p.isAsked());
        p.hand().reach(p.stage());
    }

    private static String at(RealProgram p) {
        var item = ((TreeView<?>) p.node("#coding-tree")).getSelectionModel().getSelectedItem();
        return item != null && item.getValue() instanceof Code code ? code.label().text() : "";
    }
}
