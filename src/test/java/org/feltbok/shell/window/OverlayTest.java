package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** What floats over the window keeps the keyboard, whoever below asks for it. */
class OverlayTest extends FxTest {
    private Button below;
    private TextField name;
    private Button go;
    private Overlay overlay;

    @BeforeEach
    void open() {
        below = fx(() -> new Button("below"));
        name = fx(() -> new TextField("Kari Nordmann"));
        go = fx(() -> new Button("go"));
        overlay = fx(Overlay::new);
        show(new StackPane(below, overlay));
        onFx(
                () -> {
                    below.requestFocus();
                    overlay.open(new VBox(name, go));
                    name.requestFocus();
                });
    }

    private Node owner() {
        return overlay.getScene().getFocusOwner();
    }

    @Test
    void thereIsNoMomentInWhichAKeyWouldGoBelow() {
        onFx(
                () -> {
                    below.requestFocus();
                    assertThat(owner()).isSameAs(name);
                });
    }

    @Test
    void aNameBeingTypedGoesOnWhereItWas() {
        onFx(
                () -> {
                    name.selectRange(2, 4);
                    below.requestFocus();
                    assertThat(name.getAnchor()).isEqualTo(2);
                    assertThat(name.getCaretPosition()).isEqualTo(4);
                });
    }

    @Test
    void thePartThatHadThemHasThemAgain() {
        onFx(
                () -> {
                    go.requestFocus();
                    below.requestFocus();
                    assertThat(owner()).isSameAs(go);
                });
    }

    @Test
    void whoAsksAgainAtOnceIsRefusedToo() {
        onFx(
                () -> {
                    var asked = new AtomicInteger();
                    below.focusedProperty()
                            .addListener(
                                    (o, had, has) -> {
                                        if (!has && asked.incrementAndGet() == 1) {
                                            below.requestFocus();
                                        }
                                    });
                    below.requestFocus();
                });
        await(() -> owner() == name);
    }

    @Test
    void whoAskedLastHasThemOncePutAway() {
        onFx(
                () -> {
                    below.requestFocus();
                    overlay.close();
                    assertThat(owner()).isSameAs(below);
                });
    }
}
