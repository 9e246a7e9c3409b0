package org.feltbok.bench;

import javafx.animation.AnimationTimer;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Waits until something is drawn, and tells it to the program that measures. */
final class Frames {
    private Frames() {}

    /** Runs once two frames have been drawn from now on. */
    static void afterTwo(Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 3) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /** Prints that a point is reached, with the most memory used so far. */
    static void tell(String point) {
        try {
            System.out.println("= " + point + " " + Programs.peakMemory());
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
