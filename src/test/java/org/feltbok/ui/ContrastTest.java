package org.feltbok.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

/** The measure of contrast sees what it is to see. */
class ContrastTest extends FxTest {
    private ArrayList<String> found(String style) {
        var label = new Label("can this be read");
        label.setStyle(style);
        var root = new StackPane(label);
        show(root);
        var wrong = new ArrayList<String>();
        onFx(() -> Contrast.look(root, "here", wrong));
        return wrong;
    }

    @Test
    void paleTextIsFoundWhetherByColourGroundOrOpacity() {
        assertThat(found("-fx-text-fill: #8c959f")).hasSize(1);
        assertThat(found("-fx-text-fill: #57606a; -fx-background-color: #8c959f")).hasSize(1);
        assertThat(found("-fx-text-fill: #24292f; -fx-opacity: 0.5")).hasSize(1);
        assertThat(found("-fx-text-fill: #24292f")).isEmpty();
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
    }
}
