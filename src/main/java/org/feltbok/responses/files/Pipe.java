package org.feltbok.responses.files;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Things made on another thread while those made before are used; a few may wait. Its failure comes
 * out here.
 */
final class Pipe<T> implements Iterable<T>, AutoCloseable {
    private static final int WAITING = 4;

    /** Nothing in it = the end; a failure ends it too. */
    private record Step<T>(Optional<T> thing, @Nullable Throwable failure) {}

    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(WAITING);
    private final Thread maker;

    /**
     * @param making is given where to put what it makes
     */
    Pipe(Consumer<Consumer<T>> making) {
        maker = Thread.ofPlatform().daemon().name("import-reader").start(() -> make(making));
    }

    private void make(Consumer<Consumer<T>> making) {
        try {
            making.accept(thing -> put(new Step<>(Optional.of(thing), null)));
            put(new Step<>(Optional.empty(), null));
        } catch (CancellationException e) {
            // nobody takes any more
            System.getLogger(Pipe.class.getName())
                    .log(System.Logger.Level.DEBUG, "reading was stopped", e);
        } catch (Throwable e) {
            // an Error too: whoever takes would wait for ever for a thread that is dead
            put(new Step<>(Optional.empty(), e));
        }
    }

    private void put(Step<T> step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Step<T> take() {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private Step<T> next = step();

            private Step<T> step() {
                Step<T> step = take();
                switch (step.failure()) {
                    case null -> {
                        return step;
                    }
                    case RuntimeException e -> throw e;
                    case OutOfMemoryError e ->
                            throw new FaultException(e, "responses.import.too_large");
                    case Throwable e -> throw new IllegalStateException(e);
                }
            }

            @Override
            public boolean hasNext() {
                return next.thing().isPresent();
            }

            @Override
            public T next() {
                T thing = next.thing().orElseThrow(NoSuchElementException::new);
                next = step();
                return thing;
            }
        };
    }

    /** Stops the making, if it still goes on. */
    @Override
    public void close() {
        maker.interrupt();
    }
}
