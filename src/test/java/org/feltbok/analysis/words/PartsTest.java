package org.feltbok.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** An answer is cut where people list things, and nowhere within a character. */
class PartsTest {
    private static List<String> parts(String text) {
        int[] signs = text.codePoints().toArray();
        return Parts.of(0, text).stream()
                .map(p -> new String(signs, p.start(), p.end() - p.start()))
                .toList();
    }

    @Test
    void listsAreCutAtCommasLineEndsAndTheWordsThatList() {
        assertThat(parts("IKT, brann og renovasjon")).containsExactly("IKT", "brann", "renovasjon");
        assertThat(parts("- Barnevern inkl. vakt\r\n- PPT\r\n* 10 % jordmor;lege"))
                .containsExactly("Barnevern inkl. vakt", "PPT", "10 % jordmor", "lege");
        assertThat(parts("Teknisk: brann/feier (drift). Lege and nurse"))
                .containsExactly("Teknisk", "brann", "feier", "drift", "Lege", "nurse");
    }

    @Test
    void whatIsToldAtLengthIsCutWhereSentencesAndLinesEnd() {
        String text =
                "Vi har IKT, brann og PPT. 👩‍👧 Det går bra!\r\nInkl. vakt – altså 2,5 år: ja.";
        int[] signs = text.codePoints().toArray();
        assertThat(Parts.of(0, text, Parts.Cut.SENTENCES))
                .extracting(p -> new String(signs, p.start(), p.end() - p.start()))
                .containsExactly(
                        "Vi har IKT, brann og PPT", "Det går bra", "Inkl. vakt – altså 2,5 år: ja");
    }

    @Test
    void whatAHyphenHoldsTogetherStaysTogether() {
        assertThat(parts("Brann- og redningstjenester, IT-drift"))
                .containsExactly("Brann- og redningstjenester", "IT-drift");
    }

    @Test
    void numbersAndSignsAloneAreNoParts() {
        assertThat(parts("1. 2,5 ?? 👍🏽 –")).isEmpty();
        assertThat(parts("")).isEmpty();
    }

    @Test
    void placesCountCodePointsWhateverStandsBefore() {
        assertThat(parts("👩‍👩‍👧 legevakt 👍, cafe\u0301 🇳🇴, IKT"))
                .containsExactly("legevakt", "cafe\u0301", "IKT");
        assertThat(Parts.of(3, "😀, IKT")).containsExactly(new TextPart(3, 3, 6));
    }

    @Test
    void anyTextIsCutIntoPartsThatFollowEachOther() {
        String[] signs = {
            "a", "Å", "e\u0301", "😀", "👩‍👧", "1", ",", ".", " ", "\r\n", "-", "og", "/"
        };
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(signs[random.nextInt(signs.length)]);
            }
            int end = 0;
            int[] all = text.codePoints().map(c -> c).toArray();
            for (TextPart piece : Parts.of(0, text.toString())) {
                assertThat(piece.start()).as("seed " + seed).isGreaterThanOrEqualTo(end);
                assertThat(piece.end()).as("seed " + seed).isGreaterThan(piece.start());
                assertThat(Character.isLetterOrDigit(all[piece.start()]))
                        .as("seed " + seed)
                        .isTrue();
                end = piece.end();
            }
            assertThat(end).as("seed " + seed).isLessThanOrEqualTo(all.length);
        }
    }
}
