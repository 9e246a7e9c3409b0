package org.feltbok.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyWordMustBeThere() {
        assertThat(new Words("innov strategi").score("Overordnet innovasjonsstrategi"))
                .isPositive();
        assertThat(new Words("innov kultur").score("Overordnet innovasjonsstrategi")).isZero();
    }

    @Test
    void theStartCountsMoreThanTheMiddle() {
        var words = new Words("kode");
        assertThat(words.score("Kode for svar")).isGreaterThan(words.score("Finn kode"));
        assertThat(words.score("Finn kode")).isGreaterThan(words.score("Delkode"));
    }

    @Test
    void marksWhatWasTypedAndLosesNothing() {
        var parts = new Words("INNOV ov").parts("Om innovasjon og over");
        assertThat(parts.stream().filter(Words.Part::found).map(Words.Part::text))
                .containsExactly("innov", "ov");
        assertThat(String.join("", parts.stream().map(Words.Part::text).toList()))
                .isEqualTo("Om innovasjon og over");
    }

    @Test
    void lettersThatChangeLengthDoNotBreakIt() {
        assertThat(new Words("i").parts("İstanbul")).hasSize(1);
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(new Words("  ").score("x")).isPositive();
        assertThat(new Words("").parts("abc")).containsExactly(new Words.Part("abc", false));
    }
}
