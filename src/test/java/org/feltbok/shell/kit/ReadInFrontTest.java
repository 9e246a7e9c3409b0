package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A screen reads once for what it shows, and only while somebody looks. */
class ReadInFrontTest {
    private int readings;
    private final ReadInFront reading = new ReadInFront(() -> readings++);

    @Test
    void itIsReadWhenItIsFirstSeenAndNotAgain() {
        assertThat(reading.isStale()).isTrue();
        assertThat(reading.shown()).isTrue();
        reading.hidden();
        assertThat(reading.shown()).isFalse();
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void whatBecomesOthersIsReadAtOnceInFrontAndElseOnceWhenItComesThere() {
        reading.outdated();
        assertThat(readings).as("nobody looks").isZero();
        reading.shown();
        reading.outdated();
        assertThat(readings).isEqualTo(2);
        reading.hidden();
        reading.outdated();
        reading.outdated();
        assertThat(readings).isEqualTo(2);
        assertThat(reading.shown()).isTrue();
        assertThat(readings).isEqualTo(3);
    }

    @Test
    void aReadingThatCameToNothingIsDoneWhenOneComesBack() {
        reading.shown();
        reading.unread();
        assertThat(readings).as("not again and again").isEqualTo(1);
        reading.hidden();
        assertThat(reading.shown()).isTrue();
        reading.now();
        assertThat(readings).isEqualTo(3);
    }
}
