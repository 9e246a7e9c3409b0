package org.feltbok.bench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.robot.Hand;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Opens the sheet of all responses in the program's own window and presses keys in it; tells how
 * much processor time the window uses for each, its styles and layout among that.
 */
public final class SheetProbe {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARMING = 20;
    private final RealProgram program;
    private final int keys;

    private SheetProbe(RealProgram program, int keys) {
        this.program = program;
        this.keys = keys;
    }

    /** Arguments: study file, number of keys of each kind. */
    public static void main(String[] args) {
        try (RealProgram program =
                RealProgram.open(Path.of(args[0]), Language.EN, "Bench", 1440, 900)) {
            new SheetProbe(program, Integer.parseInt(args[1])).measure();
        }
        System.exit(0);
    }

    private void measure() {
        long start = System.nanoTime();
        program.with(w -> w.history().go(new Navigator.Target("grid", "")));
        Hand.await("the sheet is there", () -> program.has("#grid-sheet"));
        tell("show", (System.nanoTime() - start) / 1e6);
        Hand.await("the sheet has the keyboard", () -> "grid-sheet".equals(program.focused()));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        tell("memory", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        program.hand().press(KeyCode.CONTROL, KeyCode.HOME);
        tell("down", median(KeyCode.DOWN));
        tell("right", median(KeyCode.RIGHT));
        tell("page", median(KeyCode.PAGE_DOWN));
        tell("typed", typed());
    }

    private double median(KeyCode key) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < keys + WARMING; i++) {
            double time = busy(() -> fire(key, ""));
            if (i >= WARMING) {
                times.add(time);
            }
        }
        return Pair.median(times);
    }

    /** A digit and Enter, again and again, each in another row. */
    private double typed() {
        Hand.onFx(
                () -> {
                    fire(KeyCode.LEFT, "");
                    return true;
                });
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < keys + WARMING; i++) {
            double time =
                    busy(() -> fire(KeyCode.UNDEFINED, "1")) + busy(() -> fire(KeyCode.ENTER, ""));
            program.awaitSaved();
            // what the study tells of it is heard in the same thread
            time += busy(() -> {});
            if (i >= WARMING) {
                times.add(time);
            }
            Hand.onFx(
                    () -> {
                        fire(KeyCode.UP, "");
                        fire(KeyCode.DOWN, "");
                        return true;
                    });
        }
        return Pair.median(times);
    }

    /** Processor time of the window's thread until what was done is laid out. */
    private double busy(Runnable work) {
        CompletableFuture<Double> end = new CompletableFuture<>();
        Hand.onFx(
                () -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    Scene scene = program.stage().getScene();
                    Runnable[] laid = new Runnable[1];
                    laid[0] =
                            () -> {
                                scene.removePostLayoutPulseListener(laid[0]);
                                end.complete((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
                            };
                    work.run();
                    scene.addPostLayoutPulseListener(laid[0]);
                    Platform.requestNextPulse();
                    return true;
                });
        return end.join();
    }

    private void fire(KeyCode code, String sign) {
        Node owner = program.stage().getScene().getFocusOwner();
        Event.fireEvent(
                owner,
                new KeyEvent(
                        sign.isEmpty() ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
                        sign,
                        sign,
                        code,
                        false,
                        false,
                        false,
                        false));
    }

    private static void tell(String what, double value) {
        System.out.printf(Locale.ROOT, "= %s %.2f%n", what, value);
    }
}
