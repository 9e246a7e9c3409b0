package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The pictures of all figures are gone through and opened without a mouse. */
@Tag("xvfb")
class GalleryJourneyTest {
    @TempDir Path folder;

    private static String caption(RealProgram program) {
        return Hand.onFx(() -> ((Labeled) program.node("#figure-caption")).getText());
    }

    @Test
    void theFourthFigureIsOpenedByKeysAlone() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.has("#figure-caption"));
            Hand.await("the figures are listed", () -> p.says("#figure-caption", "Figure 1."));
            p.hand().press(KeyCode.G);
            Hand.await("the pictures stand there", () -> p.has(".fb-gallery-cell"));
            for (int i = 0; i < 3; i++) {
                p.hand().press(KeyCode.RIGHT);
            }
            p.hand().press(KeyCode.ENTER);
            Hand.await("one figure fills the middle", () -> !p.has("#figures-gallery"));
            assertThat(caption(p)).startsWith("Figure 4.");
            // and on with the list, where the keys are now
            p.hand().press(KeyCode.DOWN);
            assertThat(caption(p)).startsWith("Figure 5.");
            p.hand().press(KeyCode.G);
            p.hand().press(KeyCode.HOME);
            p.hand().press(KeyCode.ENTER);
            assertThat(caption(p)).startsWith("Figure 1.");
            Node focused = Hand.onFx(() -> p.window().scene().getFocusOwner());
            assertThat(focused.getId()).isEqualTo("figures-list");
        }
    }
}
