package org.feltbok.app;

import org.feltbok.base.FaultException;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The study that the command line names, opened while the window's toolkit is still starting: each
 * has about as much to load as the other, and neither needs the other to begin.
 */
final class StudyAhead {
    private final Path path;
    private final CompletableFuture<StudySession> session;
    private final CountDownLatch toolkit = new CountDownLatch(1);
    private volatile boolean over;

    /**
     * @param file opens the study's file
     * @param sessions makes a session of it; called once the toolkit has started
     */
    StudyAhead(Path path, Supplier<StudyFile> file, Function<StudyFile, StudySession> sessions) {
        this.path = path;
        this.session = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("opening").start(() -> open(file, sessions));
    }

    private void open(Supplier<StudyFile> file, Function<StudyFile, StudySession> sessions) {
        try {
            StudyFile opened = file.get();
            toolkit.await();
            if (over) {
                opened.close();
                throw new CancellationException();
            }
            session.complete(sessions.apply(opened));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            session.completeExceptionally(e);
        } catch (Throwable problem) {
            session.completeExceptionally(problem);
        }
    }

    Path path() {
        return path;
    }

    /** From now on there is a user-interface thread. */
    void toolkitStarted() {
        toolkit.countDown();
    }

    /** There will be no window: closes what was opened, and waits until it is closed. */
    void giveUp() {
        over = true;
        toolkit.countDown();
        session.exceptionally(problem -> null).join();
    }

    /**
     * Waits for it.
     *
     * @throws FaultException if it cannot be opened
     */
    StudySession session() {
        try {
            return session.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }
}
