package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The hand is only good for proofs if it is a real one: what it presses arrives as text. */
@Tag("xvfb")
class HandTest {
    private TextField field;
    private final List<String> events = new ArrayList<>();
    private Stage stage;
    private Hand hand;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        hand = new Hand();
        stage =
                Hand.onFx(
                        () -> {
                            Stage shown = new Stage();
                            field = new TextField();
                            field.addEventFilter(
                                    KeyEvent.ANY, e -> events.add(e.getEventType().getName()));
                            field.addEventFilter(
                                    MouseEvent.MOUSE_DRAGGED,
                                    e -> events.add(e.getEventType().getName()));
                            shown.setScene(new Scene(new VBox(20, field), 400, 100));
                            shown.show();
                            shown.requestFocus();
                            field.requestFocus();
                            return shown;
                        });
        hand.reach(stage);
        events.clear();
    }

    @AfterEach
    void hide() {
        Hand.onFx(
                () -> {
                    stage.hide();
                    return true;
                });
    }

    @Test
    void keysArriveInABareFieldAsText() {
        hand.type("Ab 3-4,5");
        Hand.await("the text stands there", () -> field.getText().equals("Ab 3-4,5"));
    }

    @Test
    void aKeyIsPressedTypedAndReleased() {
        hand.press(KeyCode.DIGIT7);
        Hand.await("the text stands there", () -> field.getText().equals("7"));
        Hand.await("the key came up", () -> events.contains("KEY_RELEASED"));
        assertThat(events).containsSubsequence("KEY_PRESSED", "KEY_TYPED", "KEY_RELEASED");
    }

    @Test
    void twoQuickKeysBothArrive() {
        hand.burst(Stroke.of('1'), Stroke.of('2'), Stroke.of('3'));
        Hand.await("the text stands there", () -> field.getText().equals("123"));
    }

    @Test
    void aDragMovesInSmallSteps() {
        hand.type("several words here");
        Hand.await("the text stands there", () -> field.getText().length() == 18);
        Point2D left =
                Hand.onFx(() -> field.localToScreen(field.getWidth() - 4, field.getHeight() / 2));
        Point2D right = Hand.onFx(() -> field.localToScreen(3, field.getHeight() / 2));
        hand.drag(left, right);
        Hand.await("text is selected", () -> field.getSelectedText().equals(field.getText()));
        assertThat(events.stream().filter("MOUSE_DRAGGED"::equals).count()).isGreaterThan(8);
    }
}
