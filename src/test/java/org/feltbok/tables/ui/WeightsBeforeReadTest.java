package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;

import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A weight that is begun before the study has been read is not put aside for one that is there. */
class WeightsBeforeReadTest extends WeightsRig {
    @Override
    void first() {
        tasks.hold();
    }

    private void begin() {
        file.run(
                new AddWeight(
                        new StudyWeight(
                                "w",
                                "w",
                                LocalText.of("Vekt"),
                                "main",
                                "{\"rake\":\"region\"}",
                                "")));
        onFx(() -> screen.shown(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights-name",
                "weights-label",
                "weights-only",
                "weights-least",
                "weights-greatest"
            })
    void whatIsTypedInAnyFieldStays(String field) {
        begin();
        type(field, "2");
        onFx(tasks::release);
        assertThat(list()).hasSize(1);
        assertThat(typed(field)).isEqualTo("2");
    }

    @Test
    void whatWasCancelledIsReadWhenOneComesBack() {
        begin();
        onFx(tasks::cancel);
        assertThat(list()).isEmpty();
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        assertThat(list()).hasSize(1);
    }

    @Test
    void aWeightWhoseTrialWasCancelledIsTriedWhenOneComesBack() {
        begin();
        onFx(tasks::releaseOne);
        onFx(tasks::cancel);
        onFx(screen::hidden);
        tasks.hold();
        onFx(() -> screen.shown(""));
        onFx(tasks::releaseOne);
        assertThat(tasks.waiting()).as("the trial").isEqualTo(1);
    }

    @Test
    void whatIsTickedStays() {
        begin();
        onFx(() -> node("weights-leave-empty", CheckBox.class).setSelected(true));
        onFx(tasks::release);
        assertThat(node("weights-leave-empty", CheckBox.class).isSelected()).isTrue();
        assertThat(typed("weights-name")).isEmpty();
    }

    @Test
    void theFirstOneIsShownWhereNothingIsBegun() {
        begin();
        onFx(tasks::release);
        assertThat(typed("weights-name")).isEqualTo("w");
    }
}
