package org.feltbok.shell.kit;

/**
 * When a screen reads what it shows: once before it is first seen, and again after something of it
 * has become others, at once while it is in front and else when it comes there. Used on the
 * user-interface thread.
 */
public final class ReadInFront {
    private final Runnable read;
    private boolean stale = true;
    private boolean front;

    /**
     * @param read begins to read; says {@link #unread} where nothing comes of it
     */
    public ReadInFront(Runnable read) {
        this.read = read;
    }

    /** What was read is not what there is any more. */
    public void outdated() {
        stale = true;
        if (front) {
            now();
        }
    }

    /** Reads, whatever was read. */
    public void now() {
        stale = false;
        read.run();
    }

    /** Nothing came of the reading: it is done when the screen next comes to the front. */
    public void unread() {
        stale = true;
    }

    /** Whether it is read when it next comes to the front. */
    public boolean isStale() {
        return stale;
    }

    /**
     * The screen is in front.
     *
     * @return whether it is being read now
     */
    public boolean shown() {
        front = true;
        boolean reads = stale;
        if (reads) {
            now();
        }
        return reads;
    }

    public void hidden() {
        front = false;
    }
}
