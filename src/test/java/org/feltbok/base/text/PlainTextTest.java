package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void whatXmlForbidsAndNobodySeesDoesNotLeaveTheProgram() {
        assertThat(PlainText.of("Kan\u000bikke")).isEqualTo("Kan ikke");
        assertThat(PlainText.of("a\u0000b\u001fc\u007fd\u0085e")).isEqualTo("a b c d e");
        assertThat(PlainText.of("a\ufffeb\uffffc\ufdd0")).isEqualTo("abc");
        assertThat(PlainText.of("halv \ud83d, halv \ude00")).isEqualTo("halv \ufffd, halv \ufffd");
    }

    @Test
    void lettersSignsAndLineBreaksStay() {
        String text = "Čáhcesuolu – «å»\t1\u00a0234\n\ud83d\ude00 \ue000";
        assertThat(PlainText.of(text)).isEqualTo(text);
        String plain = "Kommunen";
        assertThat(PlainText.of(plain)).isSameAs(plain);
    }
}
