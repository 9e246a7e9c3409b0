package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Strokes are sent as the platform sends them: to whoever has the focus at each of the three. */
class KeyStrokesTest extends FxTest {
    private StackPane work;
    private TextField field;
    private TextField other;
    private final List<String> done = new ArrayList<>();
    private Scene scene;

    @BeforeEach
    void open() {
        onFx(
                () -> {
                    work = new StackPane();
                    field = new TextField();
                    other = new TextField();
                    work.setFocusTraversable(true);
                    scene = new Scene(new VBox(work, field, other), 300, 200);
                    KeyStrokes.of(scene);
                    stage.setScene(scene);
                    stage.show();
                    work.requestFocus();
                });
    }

    private void send(EventType<KeyEvent> type, KeyCode code, String sign, boolean ctrl) {
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        boolean typed = type == KeyEvent.KEY_TYPED;
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        typed ? sign : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : sign,
                        typed ? KeyCode.UNDEFINED : code,
                        false,
                        ctrl,
                        false,
                        false));
    }

    private void down(KeyCode code) {
        String sign = code.getChar().toLowerCase(java.util.Locale.ROOT);
        onFx(
                () -> {
                    send(KeyEvent.KEY_PRESSED, code, sign, false);
                    send(KeyEvent.KEY_TYPED, code, sign, false);
                });
    }

    private void up(KeyCode code) {
        onFx(() -> send(KeyEvent.KEY_RELEASED, code, "", false));
    }

    private void stroke(KeyCode code) {
        down(code);
        up(code);
    }

    @Test
    void aKeyThatMovesTheFocusIntoAFieldIsNotTypedThere() {
        onFx(() -> work.addEventHandler(KeyEvent.KEY_PRESSED, e -> field.requestFocus()));
        stroke(KeyCode.DIGIT2);
        assertThat(field.getText()).isEmpty();
        stroke(KeyCode.DIGIT3);
        assertThat(field.getText()).isEqualTo("3");
    }

    @Test
    void aKeyTakenInTheFieldItselfIsNotTyped() {
        onFx(
                () -> {
                    field.addEventFilter(
                            KeyEvent.KEY_PRESSED,
                            e -> {
                                if (e.getCode() == KeyCode.A) {
                                    KeyStrokes.take(e);
                                }
                            });
                    field.requestFocus();
                });
        stroke(KeyCode.A);
        stroke(KeyCode.B);
        assertThat(field.getText()).isEqualTo("b");
    }

    @Test
    void whatIsTypedReachesTheFieldItIsTypedIn() {
        onFx(field::requestFocus);
        for (KeyCode code : List.of(KeyCode.A, KeyCode.B, KeyCode.DIGIT1)) {
            stroke(code);
        }
        onFx(other::requestFocus);
        stroke(KeyCode.C);
        assertThat(field.getText()).isEqualTo("ab1");
        assertThat(other.getText()).isEqualTo("c");
    }

    @Test
    void theKeyRightAfterAFieldIsMadeIsTypedInIt() {
        TextField made = new TextField();
        onFx(
                () -> {
                    ((VBox) scene.getRoot()).getChildren().add(made);
                    made.requestFocus();
                    // before anything is drawn
                    send(KeyEvent.KEY_PRESSED, KeyCode.P, "p", false);
                    send(KeyEvent.KEY_TYPED, KeyCode.P, "p", false);
                    send(KeyEvent.KEY_RELEASED, KeyCode.P, "", false);
                });
        stroke(KeyCode.A);
        assertThat(made.getText()).isEqualTo("pa");
    }

    @Test
    void aSignWhoseKeyWentDownInAnotherWindowIsNotTyped() {
        onFx(
                () -> {
                    field.requestFocus();
                    send(KeyEvent.KEY_TYPED, KeyCode.A, "a", false);
                });
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aDigitHeldDownActsOnceAndIsNotTypedIntoTheNextField() {
        onFx(
                () ->
                        work.addEventHandler(
                                KeyEvent.KEY_PRESSED,
                                e -> {
                                    done.add(e.getCode().getName());
                                    if (done.size() == 2) {
                                        field.requestFocus();
                                    }
                                }));
        down(KeyCode.DIGIT2);
        down(KeyCode.DIGIT2);
        down(KeyCode.DIGIT2);
        assertThat(done).containsExactly("2");
        up(KeyCode.DIGIT2);
        down(KeyCode.DIGIT2);
        down(KeyCode.DIGIT2);
        assertThat(done).containsExactly("2", "2");
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aLetterHeldDownInAFieldIsTypedOverAndOver() {
        onFx(field::requestFocus);
        down(KeyCode.A);
        down(KeyCode.A);
        down(KeyCode.A);
        up(KeyCode.A);
        assertThat(field.getText()).isEqualTo("aaa");
    }

    @Test
    void anArrowHeldDownMovesOn() {
        onFx(
                () ->
                        work.addEventHandler(
                                KeyEvent.KEY_PRESSED,
                                e -> {
                                    done.add(e.getCode().getName());
                                    KeyStrokes.take(e);
                                }));
        down(KeyCode.DOWN);
        down(KeyCode.DOWN);
        assertThat(done).hasSize(2);
    }

    @Test
    void keysGivenBeforeTheNewScreenCanBeSeenDoNothing() {
        onFx(
                () -> {
                    work.addEventHandler(
                            KeyEvent.KEY_PRESSED, e -> done.add(e.getCode().getName()));
                    KeyStrokes.of(scene).opening();
                    send(KeyEvent.KEY_PRESSED, KeyCode.DIGIT2, "2", false);
                    send(KeyEvent.KEY_RELEASED, KeyCode.DIGIT2, "2", false);
                });
        onFx(() -> {});
        stroke(KeyCode.DIGIT3);
        assertThat(done).containsExactly("3");
    }

    @Test
    void whatIsWrittenAfterACommandThatLedToAFieldIsKeptThoughTheScreenIsNotSeenYet() {
        onFx(
                () -> {
                    scene.addEventHandler(
                            KeyEvent.KEY_PRESSED,
                            e -> {
                                if (e.isShortcutDown()) {
                                    field.requestFocus();
                                }
                            });
                    KeyStrokes.of(scene).opening();
                    send(KeyEvent.KEY_PRESSED, KeyCode.F, "f", true);
                    send(KeyEvent.KEY_RELEASED, KeyCode.F, "f", true);
                    for (var phase : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
                        send(phase, KeyCode.Q, "q", false);
                    }
                });
        assertThat(field.getText()).isEqualTo("q");
    }

    private void ctrlN() {
        send(KeyEvent.KEY_PRESSED, KeyCode.N, "n", true);
        send(KeyEvent.KEY_RELEASED, KeyCode.N, "n", true);
    }

    private void word(String word) {
        for (char c : word.toCharArray()) {
            KeyCode code = KeyCode.valueOf(String.valueOf(c).toUpperCase(java.util.Locale.ROOT));
            for (var phase : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
                send(phase, code, String.valueOf(c), false);
            }
            send(KeyEvent.KEY_RELEASED, code, "", false);
        }
    }

    /** A screen that is read before its keys are done; Ctrl+N leads to its field. */
    private Patience reading() {
        Patience patience = new Patience(work);
        scene.addEventFilter(KeyEvent.ANY, patience::keep);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.isShortcutDown() && e.getCode() == KeyCode.N) {
                        field.requestFocus();
                    } else {
                        done.add(e.getCode().getName());
                    }
                });
        patience.begin();
        return patience;
    }

    @Test
    void whatIsWrittenAfterACommandThatWaitsForTheScreenToBeReadIsWrittenThen() {
        onFx(
                () -> {
                    Patience patience = reading();
                    KeyStrokes.of(scene).opening();
                    ctrlN();
                    word("boats");
                    assertThat(field.getText()).isEmpty();
                    patience.end();
                });
        assertThat(field.getText()).isEqualTo("boats");
        assertThat(done).isEmpty();
    }

    @Test
    void whatIsWrittenAfterCtrlNThatWaitsReachesTheScreenThatItLeadsTo() {
        onFx(
                () -> {
                    Patience patience = new Patience(work);
                    scene.addEventFilter(KeyEvent.ANY, patience::keep);
                    scene.addEventHandler(
                            KeyEvent.KEY_PRESSED,
                            e -> {
                                if (e.isShortcutDown()) {
                                    KeyStrokes.of(scene).opening();
                                    ((VBox) scene.getRoot()).getChildren().remove(work);
                                    field.requestFocus();
                                }
                            });
                    KeyStrokes.of(scene).opening();
                    patience.begin();
                    ctrlN();
                    word("boats");
                    patience.end();
                });
        assertThat(field.getText()).isEqualTo("boats");
    }

    @Test
    void lettersThatWaitForAScreenNobodyHasSeenDoNothingButWrite() {
        onFx(
                () -> {
                    Patience patience = reading();
                    KeyStrokes.of(scene).opening();
                    send(KeyEvent.KEY_PRESSED, KeyCode.G, "g", true);
                    send(KeyEvent.KEY_RELEASED, KeyCode.G, "g", true);
                    word("xx");
                    patience.end();
                });
        assertThat(done).as("the command, and none of the letters").containsExactly("G");
    }

    @Test
    void whatIsWrittenAfterSomethingNewWasAskedForIsForTheScreenThatComes() {
        onFx(
                () -> {
                    work.addEventHandler(
                            KeyEvent.KEY_PRESSED, e -> done.add(e.getCode().getName()));
                    ctrlN();
                    KeyStrokes.of(scene).opening();
                    word("boats");
                    send(KeyEvent.KEY_PRESSED, KeyCode.ENTER, "", false);
                    KeyStrokes.of(scene).opening();
                    word("xyz");
                });
        assertThat(String.join("", done)).isEqualTo("NBOATSEnter");
    }

    @Test
    void aFieldThatAKeyLedToKeepsTheKeysWhenTheScreenHasItsPlaces() {
        onFx(
                () -> {
                    reading().end();
                    Focus.onceShown(scene.getRoot(), work::requestFocus);
                    ctrlN();
                });
        onFx(() -> {});
        assertThat(fx(field::isFocused)).isTrue();
        onFx(
                () -> {
                    Focus.onceShown(scene.getRoot(), work::requestFocus);
                    other.requestFocus();
                });
        onFx(() -> {});
        assertThat(fx(work::isFocused)).as("no key led to the field").isTrue();
    }

    @Test
    void whatFloatsOverTheWindowGetsTheKeysEvenIfTheFocusWentBehindIt() {
        onFx(
                () -> {
                    work.addEventHandler(
                            KeyEvent.KEY_PRESSED, e -> done.add(e.getCode().getName()));
                    KeyStrokes.of(scene).keepWithin(() -> other);
                    work.requestFocus();
                });
        stroke(KeyCode.A);
        assertThat(done).isEmpty();
        assertThat(other.getText()).isEqualTo("a");
    }
}
