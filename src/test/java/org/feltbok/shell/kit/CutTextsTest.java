package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mouse on a text that is cut shows the whole of it. */
class CutTextsTest extends FxTest {
    private Label label;

    private void over(String text, double width) {
        onFx(
                () -> {
                    label.setText(text);
                    label.setMaxWidth(width);
                });
        moveTo(stage).moveTo(label);
    }

    @BeforeEach
    void make() {
        onFx(
                () -> {
                    label = new Label();
                });
    }

    @Test
    void aCutTextIsShownWholeAndAWholeOneIsNotRepeated() {
        show(new StackPane(label));
        over("A municipality with quite a long name", 80);
        await(() -> label.getTooltip() != null);
        assertThat(label.getTooltip().getText()).isEqualTo("A municipality with quite a long name");
        over("Another name that does not fit there either", 80);
        await(() -> label.getTooltip().getText().startsWith("Another"));
        over("Short", 400);
        await(() -> label.getTooltip() == null);
    }

    @Test
    void wordsThatSomebodyGaveAreKept() {
        show(new StackPane(label));
        var own = new Tooltip("Ctrl+Enter");
        onFx(() -> label.setTooltip(own));
        over("A municipality with quite a long name", 80);
        assertThat(label.getTooltip()).isSameAs(own);
    }
}
