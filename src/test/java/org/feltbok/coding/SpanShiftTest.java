package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class SpanShiftTest {
    private static final String TEXT = "Barnevern og legevakt, men ikke skatt.";

    private static Span of(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static String after(String words, String edited) {
        return new SpanShift(TEXT, edited)
                .move(of(words))
                .map(s -> CodePoints.cut(edited, s))
                .orElse("LOST");
    }

    @Test
    void whatStandsBeforeAndAfterTheEditKeepsItsWords() {
        String edited = "Barnevern, brann og legevakt, men ikke skatt.";
        assertThat(after("Barnevern", edited)).isEqualTo("Barnevern");
        assertThat(after("legevakt", edited)).isEqualTo("legevakt");
        assertThat(after("skatt", edited)).isEqualTo("skatt");
    }

    @Test
    void aSpanAroundTheEditGrowsAndShrinksWithIt() {
        assertThat(after("legevakt, men ikke skatt", "Barnevern og legevakt og skatt."))
                .isEqualTo("legevakt og skatt");
        assertThat(after("legevakt", "Barnevern og legevakten, men ikke skatt."))
                .isEqualTo("legevakt");
        assertThat(after("legevakt", "Barnevern og legedøgnvakt, men ikke skatt."))
                .isEqualTo("legedøgnvakt");
    }

    @Test
    void aSpanCutByTheEditKeepsWhatIsLeft() {
        assertThat(after("og legevakt", "Barnevern og lege")).isEqualTo("og lege");
        assertThat(after("kt, men", "Barnevern og lege og brann, men ikke skatt."))
                .isEqualTo(", men");
    }

    @Test
    void wordsMovedWithinTheTextAreFoundAgain() {
        assertThat(after("skatt", "Ikke skatt, men barnevern og legevakt.")).isEqualTo("skatt");
    }

    @Test
    void wordsThatAreGoneAreLost() {
        assertThat(after("legevakt", "Barnevern, men ikke skatt.")).isEqualTo("LOST");
        assertThat(after("legevakt", "Noe helt annet")).isEqualTo("LOST");
    }

    @Test
    void anyEditGivesSpansWithinTheTextOrNone() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String before = CodePointsTest.text(random, 12);
            int length = CodePoints.length(before);
            int from = random.nextInt(length);
            int to = from + random.nextInt(length - from + 1);
            String edited =
                    before.substring(0, CodePoints.toUtf16(before, from))
                            + CodePointsTest.text(random, random.nextInt(4))
                            + before.substring(CodePoints.toUtf16(before, to));
            int start = random.nextInt(length);
            Span span = new Span(start, start + 1 + random.nextInt(length - start));
            int changed = seed;
            new SpanShift(before, edited)
                    .move(span)
                    .ifPresent(
                            s -> {
                                assertThat(s.end())
                                        .as("seed %d", changed)
                                        .isLessThanOrEqualTo(CodePoints.length(edited));
                                if (span.end() <= from) {
                                    assertThat(CodePoints.cut(edited, s))
                                            .as("seed %d", changed)
                                            .isEqualTo(CodePoints.cut(before, span));
                                }
                            });
        }
    }
}
