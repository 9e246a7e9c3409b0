package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
    private final Span span = new Span(3, 7);

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        assertThat(span.overlaps(new Span(7, 9))).isFalse();
        assertThat(span.overlaps(new Span(0, 3))).isFalse();
        assertThat(span.overlaps(new Span(6, 9))).isTrue();
        assertThat(span.overlaps(new Span(0, 4))).isTrue();
        assertThat(span.overlaps(span)).isTrue();
    }

    @Test
    void aSpanContainsItselfAndWhatLiesWithinItsEnds() {
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(3, 4))).isTrue();
        assertThat(span.contains(new Span(2, 4))).isFalse();
        assertThat(span.contains(new Span(6, 8))).isFalse();
        assertThat(span.union(new Span(9, 11))).isEqualTo(new Span(3, 11));
    }
}
