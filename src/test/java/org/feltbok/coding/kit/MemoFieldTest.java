package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
