package org.feltbok.bench;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.robot.Hand;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Presses keys on each screen of a study in the program's own window, and tells how long it takes
 * from the key until all is saved, read and right again on the screen, and how much processor time
 * the program used for it.
 */
public final class KeyProbe {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nothing is underway for so long. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(150);

    /** The same where a screen waits for a hand to rest before it begins to read. */
    private static final long AFTER_REST = TimeUnit.MILLISECONDS.toNanos(600);

    /** How long it is looked on while nobody does anything. */
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(600);

    /** Keys that are not counted; an even number, as some are pressed by turns. */
    private static final int WARMING = 6;

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(2);

    private final RealProgram program;
    private final int keys;
    private long quiet = QUIET;

    private KeyProbe(RealProgram program, int keys) {
        this.program = program;
        this.keys = keys;
    }

    /** Milliseconds from a key to the end of what it set going, and of processor time. */
    private record Cost(double wall, double processor) {}

    /**
     * Arguments: study file, number of keys pressed on each screen. Works in the interview with the
     * most notes.
     */
    public static void main(String[] args) {
        try (RealProgram program =
                RealProgram.open(Path.of(args[0]), Language.EN, "Bench", 1440, 900)) {
            new KeyProbe(program, Integer.parseInt(args[1])).measure(longest(program));
        }
        System.exit(0);
    }

    private static String longest(RealProgram program) {
        return program.rows(
                        "SELECT i.key FROM passage p JOIN interview i ON i.id = p.interview_id"
                                + " GROUP BY i.id ORDER BY sum(length(p.text)) DESC, i.key")
                .getFirst();
    }

    private void measure(String interview) {
        KeyCode[] digits = {KeyCode.DIGIT1};
        KeyCode[] answer = {KeyCode.DIGIT2};
        KeyCode[] undo = {KeyCode.CONTROL, KeyCode.Z};
        KeyCode[] redo = {KeyCode.CONTROL, KeyCode.Y};
        go("entry", "");
        once(KeyCode.CONTROL, KeyCode.N);
        tell("entry", costs(List.<KeyCode[]>of(answer)));
        go("coding", "q20");
        tell("coding", costs(List.<KeyCode[]>of(digits)));
        go("interviews", interview);
        tell("interviews", costs(List.<KeyCode[]>of(digits)));
        go("entry", "");
        once(KeyCode.CONTROL, KeyCode.N);
        once(KeyCode.DIGIT1);
        quiet = AFTER_REST;
        go("overview", "");
        tell("overview", costs(List.of(undo, redo)));
        quiet = QUIET;
        go("cases", "");
        tell("cases", costs(List.of(undo, redo)));
    }

    private void go(String screen, String subject) {
        long start = System.nanoTime();
        program.with(window -> window.history().go(new Navigator.Target(screen, subject)));
        double wall = (end() - start) / 1e6;
        System.out.printf(Locale.ROOT, "= open.%s.wall %.2f%n", screen, wall);
    }

    private void once(KeyCode... chord) {
        program.hand().press(chord);
        end();
    }

    /** What a key costs, with all that the program does anyhow meanwhile. */
    private Pressed press(KeyCode... chord) {
        double before = processor();
        long start = System.nanoTime();
        program.hand().press(chord);
        double wall = (end() - start) / 1e6;
        return new Pressed(wall, quiet / 1e6, processor() - before);
    }

    /**
     * @param wall milliseconds until the end
     * @param after milliseconds after it that were waited to know that it was
     * @param processor in both
     */
    private record Pressed(double wall, double after, double processor) {
        Cost without(double idle) {
            return new Cost(wall, Math.max(0, processor - idle * (wall + after)));
        }
    }

    /** The medians over the keys, after a few that are not counted. */
    private Cost costs(List<KeyCode[]> chords) {
        for (int i = 0; i < WARMING; i++) {
            press(chords.get(i % chords.size()));
        }
        double idle = idle();
        List<Pressed> all = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            all.add(press(chords.get((WARMING + i) % chords.size())));
        }
        // what a compiler or the garbage collector still did before is no idling
        double least = Math.min(idle, idle());
        List<Cost> costs = all.stream().map(p -> p.without(least)).toList();
        return new Cost(
                Pair.median(costs.stream().map(Cost::wall).toList()),
                Pair.median(costs.stream().map(Cost::processor).toList()));
    }

    private static void tell(String screen, Cost cost) {
        System.out.printf(Locale.ROOT, "= %s.wall %.3f%n", screen, cost.wall());
        System.out.printf(Locale.ROOT, "= %s.processor %.3f%n", screen, cost.processor());
        System.out.flush();
    }

    /** Processor milliseconds in a millisecond while nobody does anything but look on. */
    private double idle() {
        end();
        double before = processor();
        long start = System.nanoTime();
        while (System.nanoTime() - start < IDLE) {
            isBusy();
            LockSupport.parkNanos(LOOK);
        }
        return (processor() - before) / ((System.nanoTime() - start) / 1e6);
    }

    /** Waits until nothing is underway any more; when that began. */
    private long end() {
        long since = System.nanoTime();
        while (System.nanoTime() - since < quiet) {
            if (isBusy()) {
                since = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK);
        }
        return since;
    }

    private boolean isBusy() {
        return Hand.onFx(() -> program.isSaving() || !program.window().tasks().running().isEmpty());
    }

    /** Milliseconds of processor time that the threads of this process used. */
    private static double processor() {
        return Arrays.stream(THREADS.getAllThreadIds())
                        .map(THREADS::getThreadCpuTime)
                        .filter(t -> t > 0)
                        .sum()
                / 1e6;
    }
}
