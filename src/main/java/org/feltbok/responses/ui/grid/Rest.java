package org.feltbok.responses.ui.grid;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Does something when the hand has rested for a moment; what was to be done before is forgotten.
 */
interface Rest {
    void then(Runnable work);

    /** After a third of a second. */
    static Rest timed() {
        PauseTransition pause = new PauseTransition(Duration.millis(300));
        return work -> {
            pause.setOnFinished(e -> work.run());
            pause.playFromStart();
        };
    }
}
