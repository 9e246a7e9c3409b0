package org.feltbok.base.task;

import java.util.concurrent.CancellationException;

/** What a long piece of work tells while it runs, and where it learns that it should stop. */
public interface Progress {
    /**
     * @param done from 0 to total
     * @param total the whole; 0 = not known
     * @param key text key of what is being done now
     */
    void report(long done, long total, String key, Object... args);

    /** True when the user asked to cancel; the work then stops at the next safe place. */
    boolean cancelled();

    /**
     * Told before something is done that cannot be taken back. From here on the work goes to its
     * end: it is not cancelled any more, and what it hands back is told.
     *
     * @throws CancellationException if it was cancelled before
     */
    default void toTheEnd() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    /** Tells nobody and never cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total, String key, Object... args) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
}
