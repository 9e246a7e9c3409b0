package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Old versions of a questionnaire opened to be read by keys; the file is as it was. */
@Tag("xvfb")
class VersionsJourneyTest {
    @TempDir Path folder;

    @Test
    void aVersionIsOpenedAndLeftByKeysAndNothingIsWritten() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 960, 640)) {
            Hand hand = p.hand();
            List<String> changes = p.rows("SELECT id FROM change");
            hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            Hand.await("the questions are in front", () -> p.isInFront("questions"));
            hand.press(KeyCode.CONTROL, KeyCode.H);
            Hand.await("the versions are in front", () -> p.isInFront("versions"));
            Hand.await("the one of today is read", () -> says(p, "is asked today"));
            hand.burst(
                    Stroke.of(KeyCode.ENTER), Stroke.of(KeyCode.DOWN), Stroke.of(KeyCode.ESCAPE));
            hand.press(KeyCode.G);
            Hand.await("the questions are in front again", () -> p.isInFront("questions"));
            assertThat(p.rows("SELECT id FROM change")).isEqualTo(changes);
        }
    }

    private static boolean says(RealProgram p, String part) {
        return p.window().scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Labeled l && l.getText().contains(part));
    }
}
