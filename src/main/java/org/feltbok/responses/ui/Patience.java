package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * While something is being read (a respondent, what an undo took back), what the hand does waits
 * until it stands there, and is then done in its order; nothing goes to what stood there before.
 */
final class Patience {
    /**
     * @param kept done also where what was read could not be: it is not about that
     */
    private record Gesture(Runnable what, boolean kept) {}

    private final Deque<Gesture> waiting = new ArrayDeque<>();
    private int reading;

    /** Does something now, or in its turn when what is being read is there. */
    void then(Runnable gesture) {
        add(gesture, false);
    }

    /** As {@link #then}, also where what is being read cannot be. */
    void last(Runnable what) {
        add(what, true);
    }

    private void add(Runnable what, boolean kept) {
        if (isReading()) {
            waiting.add(new Gesture(what, kept));
        } else {
            what.run();
        }
    }

    /** Something is being read from now on; several things may be at once. */
    void begin() {
        reading++;
    }

    boolean isReading() {
        return reading > 0;
    }

    /** What was read stands there: what waited is done, until something else is being read. */
    void end() {
        reading = Math.max(0, reading - 1);
        while (!isReading() && !waiting.isEmpty()) {
            waiting.poll().what().run();
        }
    }

    /** It could not be read: what waited was meant for it and is dropped. */
    void fail() {
        waiting.removeIf(g -> !g.kept());
        end();
    }

    /**
     * Keeps a key back while something is being read; it is dropped where another screen is in
     * front by then.
     */
    void keep(KeyEvent e, Node within) {
        if (isReading()) {
            e.consume();
            then(
                    () -> {
                        if (within.getScene() != null) {
                            KeyStrokes.again(within.getScene(), e);
                        }
                    });
        }
    }
}
