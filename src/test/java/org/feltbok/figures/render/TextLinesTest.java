package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.Font;
import java.util.List;

/** Where lines of names and notes break. */
final class TextLinesTest {
    private static List<String> lines(String text, double width) {
        return TextLines.wrap(text, Look.LABEL, width, 9).lines();
    }

    @Test
    void aNumberIsNotBrokenBetweenItsThousands() {
        assertThat(lines("20 000–50 000", 70)).containsExactly("20 000–", "50 000");
        assertThat(lines("20 000–50 000", 200)).containsExactly("20 000–50 000");
        assertThat(lines("Over 100 000", 55)).containsExactly("Over", "100 000");
        assertThat(TextLines.longestWord("Over 100 000", Look.LABEL))
                .isEqualTo(TextLines.width("100 000", Look.LABEL));
    }

    /** Half of it would be read as another one. */
    @Test
    void aNumberThatIsTooWideIsNotBrokenAtAll() {
        assertThat(lines("Sum 1234567,8 kr", 40)).containsExactly("Sum", "1234567,8", "kr");
        assertThat(lines("−1234567 %*", 20)).containsExactly("−1234567", "%*");
        assertThat(lines("2017-2018", 40)).containsExactly("2017-", "2018");
    }

    @Test
    void yearsAndOtherWordsBreakAtTheirSpaces() {
        assertThat(lines("i 2017 124 kommuner", 50))
                .containsExactly("i 2017", "124", "kommu-", "ner");
        assertThat(lines("2017 2018", 40)).containsExactly("2017", "2018");
        assertThat(lines("Snitt 2008–2017", 75)).containsExactly("Snitt", "2008–2017");
    }

    /** Fonts are not asked for signs that they all have; this says which those are. */
    @Test
    void everyFontOfFiguresHasTheLettersThatItIsNotAskedFor() {
        for (Font font : List.of(Look.LABEL, Look.VALUE)) {
            for (char c = 0; c < 0x250; c++) {
                if (Glyphs.isPlain(String.valueOf(c))) {
                    assertThat(font.canDisplay(c)).as("%s of %x", font, (int) c).isTrue();
                }
            }
        }
        assertThat(Glyphs.isPlain("Blåbærøl, 12 %")).isTrue();
        assertThat(Glyphs.isPlain("12\u2002%")).isFalse();
    }

    @Test
    void aWordOfSeveralBreaksWhereTheyAreJoined() {
        assertThat(lines("Non-central, high", 60)).containsExactly("Non-", "central,", "high");
        assertThat(lines("Non-central", 200)).containsExactly("Non-central");
        assertThat(lines("interkommunal/regional", 90))
                .containsExactly("interkommunal/", "regional");
        assertThat(lines("−5-gradig", 20)).first().asString().startsWith("−5-");
    }
}
