package org.feltbok.shell.window;

import javafx.geometry.Rectangle2D;

/**
 * Where a window stands when the program begins: as large as is pleasant, and wholly on the screen.
 */
public final class WindowFit {
    private static final double WIDTH = 1440;

    /** With the frame that the system draws around it. */
    private static final double HEIGHT = 940;

    private WindowFit() {}

    /**
     * @param free the part of the screen that bars and docks of the system leave free
     */
    public static Rectangle2D within(Rectangle2D free) {
        double width = Math.min(WIDTH, free.getWidth());
        double height = Math.min(HEIGHT, free.getHeight());
        return new Rectangle2D(
                free.getMinX() + (free.getWidth() - width) / 2,
                free.getMinY() + (free.getHeight() - height) / 2,
                width,
                height);
    }
}
