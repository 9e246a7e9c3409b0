package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

/** A choice among a few is made by the mouse, by the blank and by the arrows alike. */
class SegmentsTest extends FxTest {
    @Test
    void anArrowChoosesTheNextAndWhatHangsOnItIsTold() {
        Segments<String> ways =
                fx(
                        () ->
                                new Segments<String>()
                                        .add("list", "From a list")
                                        .add("hand", "By hand")
                                        .add("none", "No list"));
        var told = new java.util.ArrayList<String>();
        show(ways);
        onFx(
                () -> {
                    ways.valueProperty().subscribe(choice -> told.add(String.valueOf(choice)));
                    ways.button("list").requestFocus();
                });
        stroke(ways.button("list"), KeyCode.RIGHT);
        assertThat(fx(() -> ways.valueProperty().get())).isEqualTo("hand");
        assertThat(fx(() -> ways.button("hand").isSelected())).isTrue();
        stroke(ways.button("hand"), KeyCode.LEFT);
        assertThat(told).containsExactly("list", "hand", "list");
    }
}
