package org.feltbok.robot;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A hand at the keyboard and the mouse. What it does goes to the display server and comes back to
 * the window as press, typed and release, wherever the focus is by then; nothing is fired at a
 * node. Used from any thread but the user-interface thread.
 */
public final class Hand {
    private static final int PATIENCE_SECONDS = 60;
    private static final int SMALL_MOVES = 20;
    private final Robot robot = onFx(Robot::new);
    private long between;
    private long keys;
    private final AtomicInteger letGo = new AtomicInteger();

    /** Rests so long between two strokes; 0 for as quick as it goes. */
    public void pace(double keysPerSecond) {
        between = keysPerSecond <= 0 ? 0 : (long) (1e9 / keysPerSecond);
    }

    /** Strokes sent so far. */
    public long keys() {
        return keys;
    }

    /** One stroke: the last key with those before it held down. */
    public void press(KeyCode... chord) {
        onFx(
                () -> {
                    for (KeyCode key : chord) {
                        robot.keyPress(key);
                    }
                    for (int i = chord.length - 1; i >= 0; i--) {
                        robot.keyRelease(chord[i]);
                    }
                    return true;
                });
        rest();
    }

    /** Several strokes within a few milliseconds, as two quick fingers do. */
    public void burst(Stroke... strokes) {
        onFx(
                () -> {
                    for (Stroke stroke : strokes) {
                        stroke.keys().forEach(robot::keyPress);
                        stroke.keys().reversed().forEach(robot::keyRelease);
                    }
                    return true;
                });
        keys += strokes.length - 1;
        rest();
    }

    /** Types letters, digits, blanks and the marks of {@link Stroke#of(char)}. */
    public void type(String text) {
        text.chars().forEach(c -> play(Stroke.of((char) c)));
    }

    public void play(Stroke stroke) {
        press(stroke.keys().toArray(KeyCode[]::new));
    }

    private void rest() {
        keys++;
        if (between > 0) {
            long until = System.nanoTime() + between;
            for (long left = between; left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        settle();
    }

    /** Waits until the user-interface thread has nothing before this call left to do. */
    private static void settle() {
        onFx(() -> true);
    }

    /** Taps Shift until the window hears it: only then do its keys really come here. */
    public void reach(Stage stage) {
        AtomicBoolean heard = new AtomicBoolean();
        EventHandler<KeyEvent> ear = e -> heard.set(true);
        onFx(
                () -> {
                    stage.toFront();
                    stage.requestFocus();
                    stage.addEventFilter(KeyEvent.KEY_RELEASED, ear);
                    return true;
                });
        await(
                "the window hears the keyboard",
                () -> {
                    if (!heard.get()) {
                        robot.keyPress(KeyCode.SHIFT);
                        robot.keyRelease(KeyCode.SHIFT);
                    }
                    return heard.get();
                });
        onFx(
                () -> {
                    stage.removeEventFilter(KeyEvent.KEY_RELEASED, ear);
                    stage.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> letGo.incrementAndGet());
                    return true;
                });
    }

    /**
     * Waits until the window hears that the mouse was let go: the window manager looks at a press
     * first, and a key sent meanwhile would overtake it. Other windows (a menu) are not waited for.
     */
    private void heard(int before) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (letGo.get() == before && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        settle();
    }

    /** Presses at a point of the screen, moves in twenty small steps to another, and lets go. */
    public void drag(Point2D from, Point2D to) {
        take(from);
        carry(from, to);
        letGo();
    }

    /** Presses at a point and holds. */
    public void take(Point2D at) {
        moveTo(at);
        onFx(
                () -> {
                    robot.mousePress(MouseButton.PRIMARY);
                    return true;
                });
    }

    /** Moves in twenty small steps; what is held comes along. */
    public void carry(Point2D from, Point2D to) {
        for (int i = 1; i <= SMALL_MOVES; i++) {
            Point2D at = from.interpolate(to, i / (double) SMALL_MOVES);
            onFx(
                    () -> {
                        robot.mouseMove(at);
                        return true;
                    });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Lets go what {@link #take} holds. */
    public void letGo() {
        int before = letGo.get();
        onFx(
                () -> {
                    robot.mouseRelease(MouseButton.PRIMARY);
                    return true;
                });
        heard(before);
    }

    public void click(Node node) {
        clickAt(onFx(() -> middle(node)));
    }

    public void clickAt(Point2D at) {
        int before = letGo.get();
        moveTo(at);
        onFx(
                () -> {
                    robot.mousePress(MouseButton.PRIMARY);
                    robot.mouseRelease(MouseButton.PRIMARY);
                    return true;
                });
        heard(before);
    }

    /** Clicks twice at a point, as quickly as a finger does. */
    public void clickTwice(Point2D at) {
        int before = letGo.get();
        moveTo(at);
        onFx(
                () -> {
                    for (int i = 0; i < 2; i++) {
                        robot.mousePress(MouseButton.PRIMARY);
                        robot.mouseRelease(MouseButton.PRIMARY);
                    }
                    return true;
                });
        heard(before + 1);
    }

    /** Turns the wheel by so many notches, away from oneself if negative, with keys held down. */
    public void wheel(int notches, KeyCode... held) {
        onFx(
                () -> {
                    for (KeyCode key : held) {
                        robot.keyPress(key);
                    }
                    return true;
                });
        onFx(
                () -> {
                    robot.mouseWheel(notches);
                    return true;
                });
        onFx(
                () -> {
                    for (KeyCode key : held) {
                        robot.keyRelease(key);
                    }
                    return true;
                });
        settle();
    }

    /** The mouse comes to lie there; nothing is pressed. */
    public void moveTo(Point2D at) {
        onFx(
                () -> {
                    robot.mouseMove(at);
                    return true;
                });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }

    /** Where the middle of a node is on the screen; on the user-interface thread. */
    static Point2D middle(Node node) {
        // what came just now has its place only when it is laid out
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Does something on the user-interface thread and gives its result. */
    public static <T> T onFx(Callable<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(action.call());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The window does not answer", e);
        }
    }

    /** Waits until something holds on the user-interface thread. */
    public static void await(String what, Callable<Boolean> condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(condition)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Did not come true: " + what + "\n" + onFx(Sight::told));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
