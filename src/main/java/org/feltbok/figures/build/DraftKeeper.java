package org.feltbok.figures.build;

import java.util.Optional;

/** Keeps a figure being built until it is placed or discarded; answers at once, on any thread. */
public interface DraftKeeper {
    /** What was kept last; empty if nothing. */
    Optional<Kept> load();

    void save(Kept draft);

    void clear();

    /** Nothing is kept after this; what was given is kept for good then. */
    default void close() {}

    /**
     * A draft as text.
     *
     * @param spec its specification, as JSON
     * @param editing what the figure that it changes is known by; empty = a new one
     * @param title typed; empty = as proposed
     */
    record Kept(
            String spec,
            String editing,
            String title,
            Optional<Integer> number,
            Optional<String> section) {}

    /** Keeps it as long as it is held itself. */
    static DraftKeeper inMemory() {
        return new DraftKeeper() {
            private volatile Optional<Kept> kept = Optional.empty();

            @Override
            public Optional<Kept> load() {
                return kept;
            }

            @Override
            public void save(Kept draft) {
                kept = Optional.of(draft);
            }

            @Override
            public void clear() {
                kept = Optional.empty();
            }
        };
    }
}
