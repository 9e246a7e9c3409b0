package org.feltbok.shell.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * While something is being read or given to the study (a respondent, what an undo took back, a
 * member or a case just begun), what the hand does waits until it stands there, and is then done in
 * its order; nothing goes to what stood there before. One for the whole screen: what is keyed on
 * the way from one form to another reaches the other.
 */
public final class Patience {
    /**
     * @param kept done also where what was read could not be: it is not about that
     */
    private record Gesture(Runnable what, boolean kept) {}

    private final Deque<Gesture> waiting = new ArrayDeque<>();
    private final Node within;
    private int reading;

    /**
     * @param within the screen whose keys wait
     */
    public Patience(Node within) {
        this.within = within;
    }

    /** Does something now, or in its turn when what is being read is there. */
    public void then(Runnable gesture) {
        add(gesture, false);
    }

    /** As {@link #then}, also where what is being read cannot be. */
    public void last(Runnable what) {
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
    public void begin() {
        reading++;
    }

    public boolean isReading() {
        return reading > 0;
    }

    /** What was read stands there: what waited is done, until something else is being read. */
    public void end() {
        reading = Math.max(0, reading - 1);
        while (!isReading() && !waiting.isEmpty()) {
            waiting.poll().what().run();
        }
    }

    /**
     * As {@link #end}; before all that waited something leads on to where it was meant for, such as
     * the form of a member that was begun.
     */
    public void end(Runnable onward) {
        waiting.addFirst(new Gesture(onward, true));
        end();
    }

    /**
     * What the hand does waits until a change is made.
     *
     * @param onward leads on to what was made, before all that waited
     * @param refused done where it was not made, when what waited is dropped: it was said why
     */
    public <T> void until(CompletionStage<T> made, Consumer<T> onward, Runnable refused) {
        begin();
        WhenMade.then(
                made,
                change -> end(() -> onward.accept(change)),
                problem -> {
                    fail();
                    refused.run();
                });
    }

    /** It could not be read: what waited was meant for it and is dropped. */
    public void fail() {
        waiting.removeIf(g -> !g.kept());
        end();
    }

    /** What one of the keys led on to as something new gets those after it. */
    private boolean isFor(Scene scene) {
        return within.getScene() == scene || KeyStrokes.of(scene).hasBegun();
    }

    /**
     * Keeps a key back while something is being read; it is dropped where another screen is in
     * front by then, unless one of the keys before it asked for that.
     */
    public void keep(KeyEvent e) {
        if (isReading()) {
            e.consume();
            Scene scene = within.getScene();
            boolean unseen = scene != null && KeyStrokes.waits(scene, e);
            then(
                    () -> {
                        if (scene != null && isFor(scene)) {
                            KeyStrokes.again(scene, e, unseen);
                        }
                    });
        }
    }
}
