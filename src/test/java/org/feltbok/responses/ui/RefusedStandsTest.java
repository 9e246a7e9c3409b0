package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.feltbok.shell.kit.Unwritten;
import org.junit.jupiter.api.Test;

/** What is typed and cannot be read stays in its field until who typed it gives it up. */
class RefusedStandsTest extends EntryRig {
    private TextArea refused() {
        at("q13");
        typed("12a");
        return (TextArea) fx(() -> stage.getScene().getFocusOwner());
    }

    private static String text(TextArea field) {
        return fx(() -> field.getText());
    }

    private String openTitle() {
        return fx(() -> desk().model().open().orElseThrow().title());
    }

    private boolean unwritten() {
        return fx(() -> Unwritten.of(stage.getScene()).any().get());
    }

    @Test
    void itStandsWhenAnotherFieldIsGoneToAndIsKnownAsUnwritten() {
        TextArea field = refused();
        at("q20");
        typed("text");
        assertThat(text(field)).isEqualTo("12a");
        assertThat(fx(() -> field.getPseudoClassStates().contains(FieldView.REFUSED))).isTrue();
        at("q1");
        assertThat(unwritten()).isTrue();
        assertThat(stored("r1", "q20")).isEqualTo("text");
    }

    @Test
    void anotherRespondentIsNotGoneToAndTheFieldIsTheCurrentOneAgain() {
        TextArea field = refused();
        at("q1");
        command("entry.next");
        assertThat(openTitle()).isEqualTo("Bykle");
        assertThat(current()).isEqualTo("q13");
        assertThat(fx(field::isFocused)).isTrue();
        assertThat(fx(() -> desk().model().refusal().orElseThrow().key()))
                .isEqualTo("entry.refused.whole");
        command("entry.new");
        command("entry.set_aside");
        command("entry.complete");
        assertThat(openTitle()).isEqualTo("Bykle");
        assertThat(text(field)).isEqualTo("12a");
    }

    @Test
    void theScreenStaysWhenItIsNotGivenUp() {
        TextArea field = refused();
        assertThat(fx(screen::mayLeave)).isFalse();
        assertThat(text(field)).isEqualTo("12a");
        command("entry.other_pass");
        assertThat(fx(() -> desk().pass())).isEqualTo(1);
        assertThat(text(field)).isEqualTo("12a");
    }

    @Test
    void givenUpItIsGoneAndNothingIsUnwritten() {
        TextArea field = refused();
        at("q1");
        dialogs.yes();
        assertThat(fx(screen::mayLeave)).isTrue();
        assertThat(text(field)).isEmpty();
        assertThat(unwritten()).isFalse();
        assertThat(stored("r1", "q13")).isEmpty();
        command("entry.next");
        assertThat(openTitle()).isEqualTo("Fedje");
    }

    @Test
    void mendedItIsTaken() {
        TextArea field = refused();
        at("q1");
        at("q13");
        assertThat(fx(() -> desk().model().refusal().isPresent())).isTrue();
        keys(KeyCode.END);
        onFx(() -> field.deletePreviousChar());
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEqualTo("12");
        assertThat(fx(screen::mayLeave)).isTrue();
        assertThat(unwritten()).isFalse();
    }

    @Test
    void nothingIsAskedWhereAllCanBeRead() {
        at("q13");
        typed("12");
        assertThat(fx(screen::mayLeave)).isTrue();
        assertThat(stored("r1", "q13")).isEqualTo("12");
    }
}
