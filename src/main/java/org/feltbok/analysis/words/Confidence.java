package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From how strong a suggestion is to how often such ones were right: strengths in order, neighbours
 * taken together until stronger ones are never less often right (pool adjacent violators; R: {@code
 * isoreg}), and one right and one wrong added to each so that few never make it sure.
 */
final class Confidence {
    /** Fewer say nothing. */
    static final int LEAST = 10;

    record Tried(double strength, boolean right) {}

    private record Step(double from, int right, int all) {
        double share() {
            return (right + 1.0) / (all + 2.0);
        }

        Step and(Step next) {
            return new Step(from, right + next.right, all + next.all);
        }
    }

    private final List<Step> steps = new ArrayList<>();

    Confidence(List<Tried> tried) {
        if (tried.size() < LEAST) {
            return;
        }
        tried.stream()
                .sorted(Comparator.comparingDouble(Tried::strength))
                .map(t -> new Step(t.strength(), t.right() ? 1 : 0, 1))
                .forEach(this::put);
    }

    private void put(Step next) {
        Step step = next;
        while (!steps.isEmpty() && !isBelow(steps.getLast(), step)) {
            step = steps.removeLast().and(step);
        }
        steps.add(step);
    }

    private static boolean isBelow(Step one, Step other) {
        return (long) one.right() * other.all() < (long) other.right() * one.all();
    }

    /** Undefined where too little was tried. */
    OptionalDouble of(double strength) {
        OptionalDouble found = OptionalDouble.empty();
        double most = 0;
        for (Step step : steps) {
            if (found.isEmpty() || step.from() <= strength) {
                // a small step above a large one is less sure for what was added to it
                most = Math.max(most, step.share());
                found = OptionalDouble.of(most);
            }
        }
        return found;
    }
}
