package org.feltbok.responses.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.RefusedKey;
import org.feltbok.shell.kit.Tone;

import java.util.function.Supplier;

/**
 * Tells that a key was not taken, to who looks at the paper: for a moment a broad frame with a sign
 * and words around the whole form, a tone, or both. It is never in the way of the hand.
 */
final class RefusedSign extends StackPane {
    private static final Duration MOMENT = Duration.millis(250);

    private final Supplier<RefusedKey> way;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final Tone tone = new Tone();

    RefusedSign(Wording wording, Supplier<RefusedKey> way) {
        this.way = way;
        setId("entry-refused-sign");
        getStyleClass().add("entry-refused-sign");
        setMouseTransparent(true);
        Label words = new Label(wording.get("entry.not_taken"), Icons.of("fth-x-circle", "danger"));
        words.getStyleClass().add("entry-refused-words");
        getChildren().add(words);
        moment.setOnFinished(e -> setVisible(false));
        setVisible(false);
    }

    void tell() {
        RefusedKey now = way.get();
        if (now.isSeen()) {
            setVisible(true);
            moment.playFromStart();
        }
        if (now.isHeard()) {
            tone.sound();
        }
    }
}
