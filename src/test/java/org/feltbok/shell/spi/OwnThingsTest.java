package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a study has of its own is chosen, begun, made once and taken out alike on every screen. */
class OwnThingsTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private OwnThings<String> things;

    private final class InHand implements OwnThings.Hand<String> {
        @Override
        public void take(@Nullable String thing) {
            done.add(thing == null ? "new" : thing);
        }

        @Override
        public void begin() {
            done.add("begin");
        }

        @Override
        public void make() {
            done.add("make");
        }

        @Override
        public void remove() {
            done.add("remove");
        }

        @Override
        public void tell(List<Fault> faults) {
            done.add(faults.getFirst().key());
        }
    }

    @BeforeEach
    void make() {
        things =
                fx(
                        () ->
                                new OwnThings<>(
                                        Contexts.english(
                                                new SameThreadRunner(),
                                                new ToldDialogs(),
                                                target -> {}),
                                        new ScreenName("weights", "weights.title", "fth-sliders"),
                                        t -> t,
                                        t -> List.of(t, t + t),
                                        new InHand()));
        onFx(() -> things.show(List.of("a", "b"), true));
    }

    private void press(String keys) {
        onFx(
                () ->
                        things.commands().stream()
                                .filter(
                                        c ->
                                                Objects.equals(
                                                        c.shortcut(), KeyCombination.valueOf(keys)))
                                .forEach(c -> c.action().run()));
    }

    @Test
    void whatIsReadAnewLeavesTheChosenAndTakesNothingIntoTheHand() {
        onFx(() -> things.list().getSelectionModel().select("b"));
        assertThat(fx(() -> things.show(List.of("0", "a", "b"), true))).contains("b");
        assertThat(fx(() -> things.show(List.of("0", "a"), false))).isEmpty();
        assertThat(done).containsExactly("b");
    }

    @Test
    void theWantedIsChosenOnceByAnyOfItsNames() {
        onFx(() -> things.want("bb"));
        assertThat(fx(() -> things.show(List.of("a", "b"), true))).contains("b");
        onFx(() -> things.list().getSelectionModel().select("a"));
        assertThat(fx(() -> things.show(List.of("a", "b"), true))).contains("a");
    }

    @Test
    void aNewOneIsBegunWithNoneChosen() {
        press("Shortcut+N");
        assertThat(things.chosen()).isNull();
        assertThat(done).containsExactly("new", "begin");
    }

    @Test
    void itIsMadeOnceHoweverOftenTheKeyIsPressed() {
        press("Shortcut+Enter");
        press("Shortcut+Enter");
        onFx(() -> things.make().fire());
        press("Delete");
        assertThat(done).containsExactly("make", "remove");
    }

    @Test
    void whatWasWantedIsNotWantedAnyMoreWhereItCouldNotBeMade() {
        onFx(() -> things.want("b"));
        onFx(() -> things.failed(new FaultException("coding.label_missing")));
        assertThat(things.isOneWanted()).isFalse();
        assertThat(done).containsExactly("coding.label_missing");
    }
}
