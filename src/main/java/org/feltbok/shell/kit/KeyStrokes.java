package org.feltbok.shell.kit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a key stroke one thing. The platform sends a key three times: pressed, the sign it types,
 * released; a press that moves the focus would have its sign typed into the field that got it. In a
 * window with this, a stroke belongs to where it began: its sign reaches the field that had the
 * focus when the key went down, or nobody. {@link #take} keeps the sign from that field too.
 *
 * <p>A key held down repeats only what may be repeated: moving, and writing in one field. What
 * changes data is done once for each time the key goes down.
 */
public final class KeyStrokes implements EventDispatcher {
    /** A release may get lost with the window; after this long a press is a new one. */
    private static final long LOST = 2_000_000_000L;

    private record Kept(Predicate<KeyEvent> own) {}

    private final Scene scene;
    private final EventDispatcher before;
    private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);
    private Supplier<@Nullable Node> front = () -> null;
    private @Nullable Node began;
    private boolean pressed;
    private int presses;
    private boolean taken;
    private boolean opening;

    /** Whether a command was given to what is shown now before it could be seen. */
    private boolean commanded;

    /** Whether such a command waits until what is shown is read. */
    private boolean commandWaits;

    /** Whether something new was asked for last, and since then at most words were written. */
    private boolean begins;

    /** Whether what is shown now was asked for as something new, so that words are for it. */
    private boolean begun;

    private KeyStrokes(Scene scene) {
        this.scene = scene;
        before = scene.getEventDispatcher();
        scene.setEventDispatcher(this);
        scene.windowProperty()
                .flatMap(w -> w.focusedProperty())
                .addListener((o, old, now) -> forget());
    }

    /** Those of a window; made at the first call. */
    public static KeyStrokes of(Scene scene) {
        return (KeyStrokes)
                scene.getProperties().computeIfAbsent(KeyStrokes.class, k -> new KeyStrokes(scene));
    }

    /**
     * Takes the whole stroke that this press begins: it is consumed, and what it types goes to
     * nobody, wherever the focus is then. Called before what the key does is done.
     */
    public static void take(KeyEvent press) {
        Scene scene = sceneOf(press.getTarget());
        if (scene != null) {
            of(scene).taken = true;
        }
        press.consume();
    }

    /** Tab goes on from a field of several lines, and Shift+Tab back, as from any other field. */
    public static void tabLeaves(TextArea field) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.TAB && !e.isShortcutDown()) {
                        take(e);
                        field.requestFocusTraversal(
                                e.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
    }

    /**
     * In a field that finds things: Enter takes the one marked, Esc leaves, arrows mark another.
     */
    public static void find(KeyEvent e, ListView<?> found, Runnable take, Runnable leave) {
        if (e.getCode() == KeyCode.ENTER) {
            take.run();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            leave.run();
        } else if (!marks(e.getCode(), found)) {
            return;
        }
        take(e);
    }

    /**
     * The arrows mark another of what was found, and it is seen, while one writes in the field that
     * finds it.
     *
     * @return whether the key was one of them
     */
    public static boolean marks(KeyCode code, ListView<?> found) {
        switch (code) {
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return false;
            }
        }
        // below the one before, however few lines there are
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 1));
        return true;
    }

    /** Whether a key was pressed without others that would make it a command. */
    public static boolean isAlone(KeyEvent press) {
        return !press.isShortcutDown() && !press.isAltDown() && !press.isShiftDown();
    }

    private static @Nullable Scene sceneOf(EventTarget target) {
        return target instanceof Node node ? node.getScene() : target instanceof Scene s ? s : null;
    }

    /**
     * A key waits until what is shown is read.
     *
     * @return whether what is shown could not be seen yet when it was given
     */
    static boolean waits(Scene scene, KeyEvent key) {
        KeyStrokes strokes = of(scene);
        strokes.commandWaits |=
                strokes.opening
                        && key.getEventType() == KeyEvent.KEY_PRESSED
                        && key.isShortcutDown();
        return strokes.opening;
    }

    /** Gives a key that was kept back to whoever has the focus now. */
    public static void again(Scene scene, KeyEvent kept) {
        again(scene, kept, false);
    }

    /**
     * The same.
     *
     * @param unseen whether it was given before what it is for could be seen: it does nothing but
     *     write
     */
    static void again(Scene scene, KeyEvent kept, boolean unseen) {
        KeyStrokes strokes = of(scene);
        boolean words = strokes.begun || isWriting(scene.getFocusOwner());
        if (unseen && !words && kept.getEventType() != KeyEvent.KEY_RELEASED && isBare(kept)) {
            return;
        }
        if (kept.getEventType() == KeyEvent.KEY_PRESSED) {
            strokes.down.remove(kept.getCode());
        }
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        // it was kept for what is shown now
        boolean before = strokes.opening;
        strokes.opening = false;
        Event.fireEvent(target, kept.copyFor(target, target));
        strokes.opening = before;
    }

    /**
     * While this has the focus such a key is for it, also where it means something in the window.
     */
    public static void keep(Node node, Predicate<KeyEvent> own) {
        node.getProperties().put(Kept.class, new Kept(own));
    }

    /** Whether what has the focus keeps this key for itself. */
    public static boolean isKept(KeyEvent press, @Nullable Node focused) {
        return focused != null
                && focused.getProperties().get(Kept.class) instanceof Kept(Predicate<KeyEvent> own)
                && own.test(press);
    }

    /** Whether letters belong to this control: it is there to be written in. */
    public static boolean isWriting(@Nullable Node focused) {
        return switch (focused) {
            case TextInputControl text -> text.isEditable() && !text.isDisabled();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }

    /** The digit of a key of the row above the letters or of the numeric pad; -1 for others. */
    public static int digit(KeyCode code) {
        String name = code.getName();
        boolean digit = code.isDigitKey() || code.isKeypadKey();
        char last = name.charAt(name.length() - 1);
        return digit && last >= '0' && last <= '9' ? last - '0' : -1;
    }

    /**
     * While something floats over the window the keys are its own, wherever the focus went
     * meanwhile.
     *
     * @param floating what floats there now; null = nothing
     */
    public void keepWithin(Supplier<@Nullable Node> floating) {
        front = floating;
    }

    /**
     * What is shown changes now: letters, digits and signs that were given before it can be seen do
     * nothing, unless a command such as Ctrl+F led to a field that they are written in, or will
     * when what is shown is read, or what is shown is something new that was asked for by Ctrl+N.
     */
    public void opening() {
        opening = true;
        commanded = false;
        commandWaits = false;
        begun = begins;
        // keys waiting in the system's queue come before what is asked for later
        Platform.runLater(() -> Platform.runLater(() -> opening = false));
    }

    private void forget() {
        down.clear();
        pressed = false;
    }

    @Override
    public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
        if (event instanceof KeyEvent key && refuses(key)) {
            key.consume();
            return null;
        }
        return before.dispatchEvent(event, tail);
    }

    private boolean refuses(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            return pressed(key);
        }
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(key.getCode());
            return false;
        }
        return !pressed || taken || scene.getFocusOwner() != began;
    }

    /** A control made just now takes keys, and opens its list, only once it is drawn. */
    private void makeReady(@Nullable Node owner) {
        if (owner instanceof Control control && control.getSkin() == null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Whether what is shown now was asked for as something new. */
    boolean hasBegun() {
        return begun;
    }

    /** How many keys went down here. */
    int presses() {
        return presses;
    }

    private boolean pressed(KeyEvent key) {
        makeReady(scene.getFocusOwner());
        if (key.getCode().isModifierKey()) {
            pressed = true;
            return false;
        }
        presses++;
        long now = System.nanoTime();
        Long last = down.put(key.getCode(), now);
        boolean held = last != null && now - last < LOST;
        Node owner = scene.getFocusOwner();
        commanded |= opening && key.isShortcutDown();
        begins = isNew(key, owner) || begins && isWord(key);
        boolean words = begun || commanded && (commandWaits || isWriting(owner));
        boolean unseen = opening && front.get() == null && isBare(key) && !words;
        boolean refused = held && !mayRepeat(key, owner) || unseen;
        pressed = true;
        taken = refused;
        if (!held || !isWriting(owner)) {
            began = owner;
        }
        return refused || strays(key, owner);
    }

    /** Gives a key to what floats over the window when the focus has gone behind it. */
    private boolean strays(KeyEvent key, @Nullable Node owner) {
        Node floating = front.get();
        if (floating == null || Focus.within(floating, owner)) {
            return false;
        }
        taken = true;
        floating.requestFocus();
        Node now = scene.getFocusOwner();
        if (now != null && Focus.within(floating, now)) {
            began = now;
            taken = false;
            down.remove(key.getCode());
            Event.fireEvent(now, key.copyFor(now, now));
        }
        return true;
    }

    private boolean mayRepeat(KeyEvent key, @Nullable Node owner) {
        boolean writing = isWriting(owner) && owner == began;
        return switch (key.getCode()) {
            case UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN, HOME, END, TAB -> true;
            case F6, F8 -> true;
            case Z, Y, PLUS, MINUS, ADD, SUBTRACT, EQUALS -> key.isShortcutDown() || writing;
            case ENTER -> writing && !key.isShortcutDown();
            // held to empty a field, it stops there and does not go on in the one before
            case BACK_SPACE ->
                    writing && (!(owner instanceof TextInputControl t) || t.getLength() > 0);
            default -> writing;
        };
    }

    private static boolean isNew(KeyEvent key, @Nullable Node owner) {
        return key.getCode() == KeyCode.N
                && (key.isShortcutDown() || key.isShiftDown() && !isWriting(owner));
    }

    private static boolean isWord(KeyEvent key) {
        KeyCode code = key.getCode();
        return isBare(key) && (code.isLetterKey() || code.isDigitKey() || code == KeyCode.SPACE);
    }

    private static boolean isBare(KeyEvent key) {
        return !key.isShortcutDown()
                && !key.isAltDown()
                && !key.getCode().isFunctionKey()
                && !key.getCode().isNavigationKey()
                && !key.getCode().isModifierKey()
                && key.getCode() != KeyCode.ESCAPE
                && key.getCode() != KeyCode.TAB;
    }
}
