package org.feltbok.base.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Something that listens, until it is ended; ending twice is no fault. */
@FunctionalInterface
public interface Listening {
    void end();

    /** Those who listen to one thing. Any thread may come, go and tell. */
    final class Listeners<T> {
        private final List<Consumer<? super T>> all = new CopyOnWriteArrayList<>();

        public Listening add(Consumer<? super T> listener) {
            // a wrapper of its own: the same listener may listen twice and end once
            Consumer<T> one = listener::accept;
            all.add(one);
            return () -> all.remove(one);
        }

        public void tell(T what) {
            all.forEach(l -> l.accept(what));
        }
    }
}
