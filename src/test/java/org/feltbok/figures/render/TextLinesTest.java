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

    /** As one that a file brings; looking at all of it for each line would not end. */
    @Test
    void aWordOfHundredThousandLettersIsCutLikeAShortOne() {
        String word = "Kommunesammenslåing".repeat(6_000);
        List<String> lines = TextLines.wrap(word, Look.LABEL, 90, 9).lines();
        assertThat(lines).hasSize(9);
        assertThat(lines.subList(0, 8))
                .allSatisfy(l -> assertThat(l).endsWith("-"))
                .allSatisfy(l -> assertThat(TextLines.width(l, Look.LABEL)).isBetween(75.0, 90.0));
        assertThat(lines.getLast()).endsWith("…");
        assertThat(word).startsWith(String.join("", lines.subList(0, 8)).replace("-", ""));
        assertThat(TextLines.balanced(word, Look.LABEL, 90, 9).lines()).hasSize(9);
    }

    @Test
    void aLineThatEndsWithAnEllipsisEndsWithAWholeCharacter() {
        for (double width = 20; width < 90; width++) {
            String line =
                    TextLines.wrap("😀😀😀😀😀😀😀😀😀😀😀😀", Look.LABEL, width, 1)
                            .lines()
                            .getFirst();
            assertThat(line).matches("(😀)+[-…]*");
        }
    }
}
