package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rows weigh together, and what some of them weigh without others, as decimal numbers. */
class SizeTest {
    private static Size of(double weight) {
        return new Size(1, weight, weight * weight);
    }

    @Test
    void partsAddUpAsTheyDoOnPaper() {
        assertThat(of(0.1).plus(of(0.2)).weight()).isEqualTo(0.3);
        assertThat(of(0.1).plus(of(0.2)).n()).isEqualTo(2);
    }

    @Test
    void whatIsLeftIsWhatItIsOnPaper() {
        assertThat(of(0.9).minus(of(0.3)).weight()).isEqualTo(0.6);
        assertThat(of(0.9).minus(of(0.3)).n()).isZero();
    }
}
