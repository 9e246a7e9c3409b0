package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class CodePointsTest {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "ø",
                    " ",
                    "\n",
                    "á",
                    "a\u0301",
                    "😀",
                    "👩‍👩‍👧",
                    "🇳🇴",
                    "é",
                    "x\u0323\u0301",
                    "漢",
                    "𝔘");

    static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        for (int seed = 0; seed < 300; seed++) {
            String text = text(new Random(seed), 20);
            for (int cp = 0; cp <= CodePoints.length(text); cp++) {
                int utf16 = CodePoints.toUtf16(text, cp);
                assertThat(CodePoints.fromUtf16(text, utf16))
                        .as("seed %d, %d", seed, cp)
                        .isEqualTo(cp);
                assertThat(text.substring(0, utf16).codePoints().count())
                        .as("seed %d", seed)
                        .isEqualTo(cp);
            }
        }
    }

    @Test
    void betweenTheHalvesOfACharacterIsThatCharacter() {
        assertThat(CodePoints.fromUtf16("a😀b", 2)).isEqualTo(1);
        assertThat(CodePoints.fromUtf16("a😀b", 3)).isEqualTo(2);
        assertThat(CodePoints.toUtf16("a😀b", 99)).isEqualTo(4);
        assertThat(CodePoints.fromUtf16("a😀b", -1)).isZero();
    }

    @Test
    void aSelectionNeverCutsWhatPeopleSeeAsOneCharacter() {
        String accent = "ba\u0301t";
        assertThat(CodePoints.selection(accent, 1, 2)).contains(new Span(1, 3));
        String family = "x👩‍👩‍👧y";
        assertThat(CodePoints.selection(family, 2, 4))
                .hasValueSatisfying(
                        s -> assertThat(CodePoints.cut(family, s)).isEqualTo("👩‍👩‍👧"));
    }

    @Test
    void aSelectionHasNoSpaceAtItsEnds() {
        assertThat(CodePoints.selection(" barnevern og", 0, 11)).contains(new Span(1, 10));
        assertThat(CodePoints.selection("a   b", 1, 4)).isEmpty();
        assertThat(CodePoints.selection("ab", 1, 1)).isEmpty();
        assertThat(CodePoints.selection("abc", 3, 1)).contains(new Span(1, 3));
    }

    @Test
    void selectionsOfAnyTextAreSpansWithinIt() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String text = text(random, 15);
            int from = random.nextInt(text.length() + 1);
            int to = random.nextInt(text.length() + 1);
            CodePoints.selection(text, from, to)
                    .ifPresent(
                            span -> {
                                assertThat(span.end()).isLessThanOrEqualTo(CodePoints.length(text));
                                assertThat(CodePoints.cut(text, span)).isNotBlank();
                            });
        }
    }

    @Test
    void wordsLeaveOutWhatStandsBetweenThem() {
        String text = "Barnevern, PP-tjenesten og 😀 IKT.";
        assertThat(CodePoints.words(text))
                .extracting(s -> CodePoints.cut(text, s))
                .containsExactly("Barnevern", "PP-tjenesten", "og", "IKT");
    }

    @Test
    void aSelectionThatBeginsWithinAPictureTakesItWhole() {
        String family = "x👩‍👩‍👧y";
        for (int from = 1; from < family.length() - 2; from++) {
            assertThat(CodePoints.selection(family, from, from + 1))
                    .as("from %d", from)
                    .hasValueSatisfying(
                            s -> assertThat(CodePoints.cut(family, s)).isEqualTo("👩‍👩‍👧"));
        }
    }
}
