package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PickBoxTest extends FxTest {
    private final List<String> taken = new ArrayList<>();

    /** As when a fault is put right and the next one has the keyboard before it was ever drawn. */
    @Test
    void whatIsOpenedBeforeItWasDrawnTakesTheNextKeys() {
        var page = new VBox();
        show(page);
        Node list =
                fx(
                        () -> {
                            var box = new PickBox<String>(s -> s, taken::add);
                            box.show(List.of("yes", "no", "perhaps"), null);
                            page.getChildren().setAll(box);
                            box.requestFocus();
                            stroke(box, KeyCode.DOWN);
                            box.getSelectionModel().select("no");
                            Node open = ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
                            stroke(open, KeyCode.ENTER);
                            assertThat(box.isShowing()).isFalse();
                            return open;
                        });
        assertThat(list).isNotNull();
        assertThat(taken).containsExactly("no");
    }
}
