package org.feltbok.responses.ui.rehearse;

import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ResponseImport;
import org.feltbok.tabular.ReadAs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was chosen for a file, step by step: how it is read, what its columns hold, what was put
 * right.
 */
final class ChoiceSteps {
    private static final int MOST = 200;
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();

    /**
     * How all of it was.
     *
     * @param read the file as it was read; empty if it could not be
     * @param about what the choices are about
     */
    record Place(
            ReadAs as, Optional<ResponseImport> read, ChosenFor about, ImportChoices choices) {}

    /** Something else is chosen than was. */
    void went(Place was) {
        before.push(was);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
    }

    Optional<Place> back(Place now) {
        return step(before, after, now);
    }

    Optional<Place> again(Place now) {
        return step(after, before, now);
    }

    private static Optional<Place> step(Deque<Place> from, Deque<Place> to, Place now) {
        Place place = from.poll();
        if (place != null) {
            to.push(now);
        }
        return Optional.ofNullable(place);
    }

    void clear() {
        before.clear();
        after.clear();
    }
}
