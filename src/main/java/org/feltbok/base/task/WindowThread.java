package org.feltbok.base.task;

/**
 * The one thread that draws the window and takes its keys. What may wait for a disk, a network or a
 * name server refuses to run on it, so that no such wait can creep in unseen.
 */
public final class WindowThread {
    /** As JavaFX names it on every system. */
    private static final String NAME = "JavaFX Application Thread";

    private WindowThread() {}

    /**
     * @param work what would make the window wait, for the message
     * @throws IllegalStateException on the window's thread
     */
    public static void refuse(String work) {
        if (Thread.currentThread().getName().equals(NAME)) {
            throw new IllegalStateException(work + " on the window's thread");
        }
    }
}
