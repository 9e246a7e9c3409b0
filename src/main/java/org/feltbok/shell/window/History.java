package org.feltbok.shell.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.feltbok.base.task.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Where one has been, as in a web browser: going somewhere new forgets what lay ahead. */
public final class History implements Navigator {
    private static final int KEPT = 100;

    private final Deque<Target> behind = new ArrayDeque<>();
    private final Deque<Target> ahead = new ArrayDeque<>();
    private final Consumer<Target> show;
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
    private @Nullable Target current;

    /**
     * @param show brings a place to the front
     */
    public History(Consumer<Target> show) {
        this.show = show;
    }

    @Override
    public void go(Target target) {
        if (current != null && !current.equals(target)) {
            behind.push(current);
            ahead.clear();
            if (behind.size() > KEPT) {
                behind.removeLast();
            }
        }
        move(target);
    }

    public void back() {
        step(behind, ahead);
    }

    public void forward() {
        step(ahead, behind);
    }

    /**
     * Shows the current place again, in screens made anew; goes to the given one if nowhere yet.
     */
    public void again(Target otherwise) {
        move(current == null ? otherwise : current);
    }

    /** Forgets everything, for another study. */
    public void clear() {
        behind.clear();
        ahead.clear();
        current = null;
        tell();
    }

    public ReadOnlyBooleanProperty canBack() {
        return canBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canForward() {
        return canForward.getReadOnlyProperty();
    }

    private void step(Deque<Target> from, Deque<Target> to) {
        Target next = from.poll();
        if (next != null) {
            if (current != null) {
                to.push(current);
            }
            move(next);
        }
    }

    private void move(Target target) {
        current = target;
        tell();
        show.accept(target);
    }

    private void tell() {
        canBack.set(!behind.isEmpty());
        canForward.set(!ahead.isEmpty());
    }
}
