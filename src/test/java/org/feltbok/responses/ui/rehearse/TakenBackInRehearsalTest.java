package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** What was chosen in a rehearsal is taken back step by step, or one of it by itself. */
class TakenBackInRehearsalTest extends RehearsalRig {
    @BeforeEach
    void open() throws IOException {
        rehearse("_response,q1,tull og t\u00f8ys\na,jau,x\nb,njet,x\nc,2,x\n");
    }

    private void back() {
        command("rehearse.take_back_last");
    }

    private void again() {
        command("rehearse.choose_again");
    }

    @Test
    void theLastChoiceIsTakenBackAndChosenAgainAndTheStudyIsLeftAlone() {
        leaveRestOut();
        correctFirst(0);
        assertThat(done())
                .containsExactly(
                        "tull og t\u00f8ys holds: leave out",
                        "q1: \u00abjau\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        back();
        assertThat(faults()).isEqualTo(2);
        assertThat(done()).containsExactly("tull og t\u00f8ys holds: leave out");
        back();
        assertThat(done()).isEmpty();
        assertThat(dialogs.notes()).isEmpty();
        back();
        assertThat(dialogs.notes()).containsExactly("rehearse.nothing_to_take_back");
        again();
        again();
        assertThat(done())
                .containsExactly(
                        "tull og t\u00f8ys holds: leave out",
                        "q1: \u00abjau\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        again();
        assertThat(dialogs.notes()).last().isEqualTo("rehearse.nothing_to_choose_again");
    }

    @Test
    void oneCorrectionIsTakenBackByItself() {
        correctFirst(0);
        correctFirst(0);
        assertThat(done()).hasSize(2);
        takeBackFirst();
        assertThat(done()).containsExactly("q1: \u00abnjet\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        back();
        assertThat(done()).hasSize(2);
        assertThat(faults()).isZero();
    }

    @Test
    void howTheFileIsReadIsTakenBackWithAllThatWasChosenBefore() {
        leaveRestOut();
        correctFirst(0);
        List<String> before = done();
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Character>) screen.view().lookup("#rehearse-separator");
                    box.setValue(';');
                });
        layout();
        assertThat(done()).isNotEqualTo(before);
        back();
        assertThat(done()).isEqualTo(before);
        assertThat(faults()).isEqualTo(1);
        again();
        assertThat(done()).isNotEqualTo(before);
        back();
        back();
        assertThat(faults()).isEqualTo(2);
    }
}
