package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * While a respondent is being read, what the hand does waits until that respondent stands there,
 * and is then done in its order; nothing goes to the one before.
 */
final class Patience {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean reading;

    /** Does something now, or when what is being read is there. */
    void then(Runnable gesture) {
        if (reading) {
            waiting.add(gesture);
        } else {
            gesture.run();
        }
    }

    /** Something is being read from now on. */
    void begin() {
        reading = true;
    }

    /** What was read is there, but what waits is not done yet. */
    void ready() {
        reading = false;
    }

    boolean isReading() {
        return reading;
    }

    /** What was read stands there: what waited is done, until something else is being read. */
    void end() {
        reading = false;
        while (!reading && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** It could not be read: what waited was meant for it and is dropped. */
    void fail() {
        reading = false;
        waiting.clear();
    }

    /** Keeps a key back while something is being read. */
    void keep(KeyEvent e, Node within) {
        if (reading) {
            e.consume();
            waiting.add(() -> KeyStrokes.again(within.getScene(), e));
        }
    }
}
