package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The palette answers the text that stands there, however quick the Enter. */
@Tag("xvfb")
class PaletteJourneyTest {
    private static final Stroke PALETTE = Stroke.of(KeyCode.CONTROL, KeyCode.K);
    private static final String CHANGES = "SELECT count(*) AS n FROM change";

    @TempDir Path folder;

    private static Stroke[] asking(String text) {
        List<Stroke> strokes = new java.util.ArrayList<>(List.of(PALETTE));
        text.chars().forEach(c -> strokes.add(Stroke.of((char) c)));
        strokes.add(Stroke.of(KeyCode.ENTER));
        return strokes.toArray(Stroke[]::new);
    }

    @Test
    void enterRunsTheRowOfTheTextThatStandsThere() {
        Path file = Studies.sample(folder);
        try (RealProgram program = RealProgram.open(file, Language.EN, "Marit Aune", 1440, 900)) {
            for (String screen : List.of("figures", "cases", "coding", "entry", "export")) {
                program.hand().burst(asking(screen));
                Hand.await(screen + " is in front", () -> program.isInFront(screen));
            }
        }
    }

    @Test
    void anEmptyQueryChangesNothing() {
        Path file = Studies.sample(folder);
        List<Map<String, Object>> before = Studies.rows(file, CHANGES);
        try (RealProgram program = RealProgram.open(file, Language.EN, "Marit Aune", 1440, 900)) {
            for (KeyCode screen :
                    List.of(KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7)) {
                program.hand().press(KeyCode.CONTROL, screen);
                program.hand().burst(PALETTE, Stroke.of(KeyCode.ENTER));
                program.hand().press(KeyCode.ESCAPE);
                program.hand().press(KeyCode.ESCAPE);
            }
            program.awaitSaved();
        }
        assertThat(Studies.rows(file, CHANGES)).isEqualTo(before);
    }
}
