package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class CardTest extends FxTest {
    @Test
    void aCardThatFailsSaysSoAndCanBeTriedAgain() {
        var tries = new AtomicInteger();
        var card =
                fx(
                        () ->
                                new Card<>(
                                        "card",
                                        "Title",
                                        new SameThreadRunner(),
                                        new Texts(Language.EN),
                                        Apart.NOTHING,
                                        () -> {
                                            if (tries.incrementAndGet() == 1) {
                                                throw new IllegalStateException("on purpose");
                                            }
                                            return "read";
                                        },
                                        text ->
                                                new Card.Content(
                                                        "", List.of(), List.of(new Label(text)))));
        show(card);
        onFx(card::read);
        Button again = fx(() -> (Button) card.lookup("#card-again"));
        assertThat(again).isNotNull();
        onFx(again::fire);
        assertThat(fx(() -> card.lookup("#card-again"))).isNull();
        assertThat(tries).hasValue(2);
    }

    @Test
    void cardsStandInAsManyColumnsAsTheWidthAllows() {
        var cards = List.of(box(100), box(50), box(60), box(20));
        var columns = fx(() -> new CardColumns(cards));
        show(columns);
        onFx(() -> columns.resize(1200, 800));
        onFx(columns::layout);
        assertThat(cards.get(2).getLayoutX()).isGreaterThan(cards.get(1).getLayoutX());
        assertThat(cards.get(3).getLayoutX()).isEqualTo(cards.get(1).getLayoutX());
        assertThat(fx(() -> columns.prefHeight(1200))).isEqualTo(116.0 + 16);
        assertThat(fx(() -> columns.prefHeight(400))).isEqualTo(16.0 + 100 + 50 + 60 + 20 + 4 * 16);
    }

    private static javafx.scene.layout.Region box(double height) {
        var box = new javafx.scene.layout.Region();
        box.setPrefHeight(height);
        return box;
    }
}
