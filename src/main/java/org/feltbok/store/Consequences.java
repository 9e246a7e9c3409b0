package org.feltbok.store;

import java.util.List;
import java.util.ServiceLoader;

/** All rules of what follows from a change, and their running until nothing more follows. */
final class Consequences {
    /** More rounds than any chain of rules has; beyond, two rules answer each other for ever. */
    private static final int ROUNDS = 12;

    private final List<Consequence> rules;

    Consequences(List<Consequence> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Those of the program. */
    static Consequences found() {
        return new Consequences(
                ServiceLoader.load(Consequence.class, Consequence.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    void follow(RecordingUnitOfWork work) {
        int seen = 0;
        for (int round = 0; seen < work.cells().size(); round++) {
            if (round == ROUNDS) {
                throw new IllegalStateException("consequences without end");
            }
            List<CellChange> fresh = List.copyOf(work.cells().subList(seen, work.cells().size()));
            seen = work.cells().size();
            rules.forEach(r -> r.follow(work, fresh));
        }
    }
}
