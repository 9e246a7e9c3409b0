package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What was read is read again when one of its tables was written, and not before. */
class KnownTest {
    private final Known known = new Known();
    private int readings;

    private int reading() {
        return known.get("form", Set.of("item", "question"), () -> ++readings);
    }

    @Test
    void whatIsKnownIsNotReadAgainAtEveryKey() {
        reading();
        known.written("response");
        known.written(List.of(new CellChange("answers_1", "r", "x_q1", null, 1)));
        assertThat(reading()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenOrTakenBackIsReadAgain() {
        reading();
        known.written("item");
        assertThat(reading()).isEqualTo(2);
        known.written(List.of(new CellChange("question", "q", "relevant", "a", "b")));
        assertThat(reading()).isEqualTo(3);
        known.forget();
        assertThat(reading()).isEqualTo(4);
    }
}
