package org.feltbok.cli;

import org.feltbok.base.task.Progress;

/** Progress as lines on standard error: at most one a second, and none for quick work. */
final class ConsoleProgress implements Progress {
    private static final long EVERY_NANOS = 1_000_000_000L;
    private final CliContext context;
    private long last = System.nanoTime();

    ConsoleProgress(CliContext context) {
        this.context = context;
    }

    @Override
    public synchronized void report(long done, long total, String key, Object... args) {
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        String share = total > 0 ? " " + 100 * done / total + " %" : "";
        context.err().println(context.texts().get(key, args) + share);
        context.err().flush();
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
