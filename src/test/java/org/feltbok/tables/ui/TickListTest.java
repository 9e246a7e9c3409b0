package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Things are found by typing and ticked; ticks stay when the list is read anew. */
class TickListTest extends FxTest {
    private final AtomicInteger told = new AtomicInteger();
    private TickList list;

    @BeforeEach
    void open() {
        list = fx(() -> new TickList("l", "Things", "Find", told::incrementAndGet));
        show(fx(() -> list));
        onFx(() -> list.show(things(false)));
    }

    private static List<Ticked> things(boolean on) {
        return List.of(
                Ticked.of("size", "Population", on),
                Ticked.of("region", "Region", on),
                Ticked.of("type", "Type of municipality", on));
    }

    private void type(String text) {
        onFx(() -> ((TextField) list.lookup("#l-search")).setText(text));
    }

    @Test
    void namesAndLabelsAreFoundByAnyPart() {
        type("REG");
        assertThat(fx(() -> list.list().getItems()))
                .extracting(Ticked::name)
                .containsExactly("region");
        type("size");
        assertThat(fx(() -> list.list().getItems()))
                .extracting(Ticked::name)
                .containsExactly("size");
        type("");
        assertThat(fx(() -> list.list().getItems())).hasSize(3);
    }

    private void key(KeyCode code) {
        onFx(
                () ->
                        list.lookup("#l-search")
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                code,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    @Test
    void downAndEnterLeadToWhatWasFoundAndEscWhenNothingIsTyped() {
        for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.ENTER, KeyCode.ESCAPE)) {
            onFx(list::focusSearch);
            type(code == KeyCode.ESCAPE ? "" : "reg");
            key(code);
            assertThat(fx(() -> list.list().isFocused())).as(code.toString()).isTrue();
            assertThat(fx(list::selected)).as("what Space ticks").isNotNull();
        }
        onFx(list::focusSearch);
        type("reg");
        key(KeyCode.ESCAPE);
        assertThat(fx(() -> list.list().isFocused())).as("Esc empties it first").isFalse();
    }

    @Test
    void allThatAreSeenAreTickedAtOnceAndToldOnce() {
        type("i");
        onFx(list::tickAll);
        assertThat(list.ticked()).containsExactly("size", "region", "type");
        assertThat(told).hasValue(1);
        type("region");
        onFx(list::tickAll);
        assertThat(list.ticked()).as("the others stay").containsExactly("size", "type");
        assertThat(list.ticked().equals(list.all())).isFalse();
    }

    @Test
    void ticksAndThePlaceStayWhenTheListIsReadAnew() {
        onFx(() -> list.list().getItems().get(1).on().set(true));
        onFx(() -> list.list().getSelectionModel().select(2));
        onFx(() -> list.show(things(false)));
        assertThat(list.ticked()).containsExactly("region");
        assertThat(fx(() -> list.selected()).name()).isEqualTo("type");
        onFx(() -> list.show(List.of(Ticked.of("other", "Other", true))));
        assertThat(list.ticked()).containsExactly("other");
    }

    private void space() {
        onFx(
                () ->
                        list.list()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.SPACE,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    @Test
    void eachTickBeforeTheThingsAreReadIsOfWhatWasTypedThen() {
        onFx(() -> list.show(List.of()));
        type("region");
        space();
        type("type");
        space();
        onFx(() -> list.show(things(false)));
        assertThat(list.ticked()).containsExactly("region", "type");
        onFx(() -> list.show(things(false)));
        assertThat(list.ticked()).as("once").containsExactly("region", "type");
    }

    @Test
    void whatIsTickedByAModelIsNotTold() {
        onFx(() -> list.tick("type"::equals));
        assertThat(list.ticked()).containsExactly("type");
        assertThat(told).hasValue(0);
    }
}
