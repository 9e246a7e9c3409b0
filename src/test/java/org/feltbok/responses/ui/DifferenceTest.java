package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the history shows of a text that was changed. */
class DifferenceTest {
    private static final String BEGINNING =
            "The roads were closed for most of the winter and nobody told us why ";

    @Test
    void aShortTextStandsWhole() {
        Difference d = Difference.of("Harbour", "Harbour and quay");
        assertThat(d.before()).isEqualTo("«Harbour»");
        assertThat(d.after()).isEqualTo("«Harbour and quay»");
    }

    @Test
    void noTextIsNotAnEmptyQuotation() {
        assertThat(Difference.of(null, "Harbour").before()).isEmpty();
        assertThat(Difference.of("Harbour", null).after()).isEmpty();
        assertThat(Difference.of("Harbour", "").after()).isEmpty();
    }

    @Test
    void ofALongSharedBeginningOnlyTheLastWordsStand() {
        Difference d = Difference.of(BEGINNING + "then", BEGINNING + "until May");
        assertThat(d.before()).startsWith("«… ").endsWith("told us why then»");
        assertThat(d.after()).startsWith("«… ").endsWith("told us why until May»");
        assertThat(d.after().length()).isLessThan(BEGINNING.length());
        // it begins with a whole word
        assertThat(BEGINNING).contains(" " + d.after().substring(3).split(" ")[0] + " ");
    }

    @Test
    void aVeryLongTextIsCutButNeverWithinASign() {
        String long1 = "x".repeat(239) + "👩‍🌾" + "y".repeat(100);
        String shown = Difference.of(null, long1).after();
        assertThat(shown).isEqualTo("«" + "x".repeat(239) + "…»");
        assertThat(Difference.of(null, "y".repeat(500)).after())
                .isEqualTo("«" + "y".repeat(240) + "…»");
    }
}
