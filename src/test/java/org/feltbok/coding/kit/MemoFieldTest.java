package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MemoFieldTest extends FxTest {
    private final List<String> kept = new ArrayList<>();

    private MemoField field(String text) {
        MemoField field = new MemoField("Memo", "", () -> {});
        field.show(text, kept::add);
        return field;
    }

    @Test
    void aTextSetBackToWhatItWasIsKeptAndNothingIsKeptTwice() {
        onFx(
                () -> {
                    MemoField field = field("old");
                    field.keepNow();
                    field.setText("new");
                    field.keepNow();
                    field.keepNow();
                    field.setText("old");
                    field.keepNow();
                    field.keepNow();
                });
        assertThat(kept).containsExactly("new", "old");
    }

    @Test
    void whatWasWrittenForOneThingIsKeptWithItBeforeAnotherIsShown() {
        List<String> ofTheNext = new ArrayList<>();
        onFx(
                () -> {
                    MemoField field = field("");
                    field.setText("of the first");
                    field.show("of the next", ofTheNext::add);
                    field.keepNow();
                });
        assertThat(kept).containsExactly("of the first");
        assertThat(ofTheNext).isEmpty();
    }

    @Test
    void tabGoesOnAndBackAndIsNoPartOfWhatIsWritten() {
        List<String> reached = new ArrayList<>();
        onFx(
                () -> {
                    MemoField field = field("old");
                    var scene = new Scene(new VBox(new Button("a"), field, new Button("b")));
                    // with its skin, which would write the tab
                    scene.getRoot().applyCss();
                    for (boolean back : new boolean[] {false, true}) {
                        field.requestFocus();
                        field.fireEvent(tab(back));
                        reached.add(
                                scene.getFocusOwner() instanceof Button now ? now.getText() : "");
                    }
                    field.keepNow();
                });
        assertThat(reached).containsExactly("b", "a");
        assertThat(kept).as("no tab is written").isEmpty();
    }

    private static KeyEvent tab(boolean back) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false);
    }
}
