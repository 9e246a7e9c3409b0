package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;

/** A claim is asked for by a key that is quicker than the machine. */
class ClaimAskedEarlyTest extends ClaimTest {
    @Override
    void prepare() {
        super.prepare();
        tasks.hold();
    }

    private boolean isInFront() {
        return node("figure-caption") instanceof Labeled caption && !caption.getText().isEmpty();
    }

    @Test
    void aClaimAskedForBeforeItsFigureIsComputedIsBegunThen() {
        while (!fx(this::isInFront)) {
            onFx(tasks::releaseOne);
        }
        assertThat(tasks.waiting()).isPositive();
        command("figurelist.claim.new");
        assertThat(isOpen()).isFalse();
        onFx(tasks::release);
        await(this::isOpen);
    }
}
