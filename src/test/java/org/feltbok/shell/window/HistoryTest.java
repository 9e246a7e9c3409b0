package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.task.Navigator.Target;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class HistoryTest {
    private final ArrayList<Target> shown = new ArrayList<>();
    private final History history = new History(shown::add);
    private final Target cases = Target.screen("cases");
    private final Target vardo = new Target("cases", "2002");
    private final Target coding = Target.screen("coding");

    @Test
    void goesBackAndForward() {
        history.go(cases);
        history.go(vardo);
        history.go(coding);
        history.back();
        history.back();
        history.back();
        history.forward();
        assertThat(shown).containsExactly(cases, vardo, coding, vardo, cases, vardo);
        assertThat(history.canBack().get()).isTrue();
        assertThat(history.canForward().get()).isTrue();
    }

    @Test
    void goingSomewhereNewForgetsWhatLayAhead() {
        history.go(cases);
        history.go(vardo);
        history.back();
        history.go(coding);
        assertThat(history.canForward().get()).isFalse();
        history.back();
        assertThat(shown.getLast()).isEqualTo(cases);
    }

    @Test
    void theSamePlaceTwiceIsOneStep() {
        history.go(cases);
        history.go(coding);
        history.go(coding);
        history.back();
        assertThat(shown.getLast()).isEqualTo(cases);
        assertThat(history.canBack().get()).isFalse();
    }

    @Test
    void showsAgainWhereOneWas() {
        history.again(cases);
        history.go(coding);
        history.again(cases);
        assertThat(shown.getLast()).isEqualTo(coding);
        history.clear();
        history.again(cases);
        assertThat(shown.getLast()).isEqualTo(cases);
        assertThat(history.canBack().get()).isFalse();
    }
}
