package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in a field and nowhere else is known to the window. */
class UnwrittenTest extends FxTest {
    private TextField field;
    private Button elsewhere;
    private VBox box;

    private boolean any(Scene scene) {
        return fx(() -> Unwritten.of(scene).any().get());
    }

    @BeforeEach
    void make() {
        onFx(
                () -> {
                    field = new TextField("kept");
                    elsewhere = new Button("elsewhere");
                    box = new VBox(field, elsewhere);
                });
    }

    @Test
    void typedTextIsUnwrittenUntilTheFieldIsLeft() {
        Scene scene = show(box);
        onFx(() -> Unwritten.watch(field, () -> "kept"));
        onFx(field::requestFocus);
        assertThat(any(scene)).isFalse();
        onFx(() -> field.setText("kept and more"));
        assertThat(any(scene)).isTrue();
        onFx(() -> field.setText(" kept "));
        assertThat(any(scene)).as("blanks around it are no change").isFalse();
        onFx(() -> field.setText("more"));
        onFx(elsewhere::requestFocus);
        assertThat(any(scene)).isFalse();
    }

    @Test
    void aFieldThatIsTakenAwayHoldsNothingBack() {
        Scene scene = show(box);
        onFx(() -> Unwritten.mark(field, true));
        assertThat(any(scene)).isTrue();
        onFx(() -> box.getChildren().remove(field));
        assertThat(any(scene)).isFalse();
    }
}
