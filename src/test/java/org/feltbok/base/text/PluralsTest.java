package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralsTest {
    @Test
    void oneHasItsWordAndEveryOtherNumberTheOther() {
        String pattern = "{0} {0|file|files} of {1}";
        assertThat(Plurals.choose(pattern, 1, "x")).isEqualTo("{0} file of {1}");
        assertThat(Plurals.choose(pattern, 1L, "x")).isEqualTo("{0} file of {1}");
        assertThat(Plurals.choose(pattern, "1", "x")).isEqualTo("{0} file of {1}");
        assertThat(Plurals.choose(pattern, 0, "x")).isEqualTo("{0} files of {1}");
        assertThat(Plurals.choose(pattern, 11, "x")).isEqualTo("{0} files of {1}");
    }

    @Test
    void whatIsChosenMayHoldPlaceholders() {
        assertThat(Plurals.choose("see {0|the only one|all {0} of {1}}.", 5, "a"))
                .isEqualTo("see all {0} of {1}.");
    }

    @Test
    void aWordOfFilesIsSaidAsPeopleDoAndAnyOtherAsItIs() {
        String pattern = "{0}: merket {1|complete=ferdig|partial=påbegynt}";
        assertThat(Plurals.choose(pattern, "Bykle", "complete")).isEqualTo("{0}: merket ferdig");
        assertThat(Plurals.choose(pattern, "Bykle", "partial")).isEqualTo("{0}: merket påbegynt");
        assertThat(Plurals.choose(pattern, "Bykle", "gone")).isEqualTo("{0}: merket {1}");
        assertThat(new Texts(Language.NB).get("operation.responses.mode", "Bykle", "paper", ""))
                .isEqualTo("Bykle, kom inn via:  → papir");
    }

    @Test
    void otherNotationIsLeftAlone() {
        String choice = "{0,choice,0#none|1#1 code|1<{0} codes} | {open";
        assertThat(Plurals.choose(choice, 1)).isEqualTo(choice);
    }
}
