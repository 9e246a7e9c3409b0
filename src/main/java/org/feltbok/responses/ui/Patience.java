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
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private boolean reading;

    /** Does something now, or when what is being read is there. */
    void then(Runnable gesture) {
        if (reading) {
            waiting.add(gesture);
        } else {
            gesture.run();
        }
    }

    /** Does something when nothing is being read and all that waited is done, or is dropped. */
    void last(Runnable what) {
        ends.add(what);
        finish();
    }

    private void finish() {
        while (!reading && !ends.isEmpty()) {
            ends.poll().run();
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
        finish();
    }

    /** It could not be read: what waited was meant for it and is dropped. */
    void fail() {
        reading = false;
        waiting.clear();
        finish();
    }

    /** Keeps a key back while something is being read. */
    void keep(KeyEvent e, Node within) {
        if (reading) {
            e.consume();
            waiting.add(() -> KeyStrokes.again(within.getScene(), e));
        }
    }
}
