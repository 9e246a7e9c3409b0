package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts from files as pictures and workbooks can bear them. */
class CleanTextTest {
    @Test
    void lineEndsOfAnySystemBecomeOneCharacter() {
        assertThat(CleanText.of("a\r\nb\rc\nd\u0085e\r\r\nf")).isEqualTo("a\nb\nc\nd\ne\n\nf");
    }

    @Test
    void whatXmlForbidsBecomesABlank() {
        assertThat(CleanText.of("Kan\u000bikke\u0000\u001f\u007f\u009b\ufffe\uffff."))
                .isEqualTo("Kan ikke      .");
        assertThat(CleanText.of("halves \ud83d and \ude00, turned \ude00\ud83d"))
                .isEqualTo("halves   and  , turned   ");
    }

    @Test
    void whatIsCleanStaysTheSameText() {
        String text = "Æøå\t«…»\nog 😀 e\u0301";
        assertThat(CleanText.of(text)).isEqualTo(text);
    }
}
