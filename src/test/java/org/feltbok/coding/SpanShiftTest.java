package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    void severalPlacesChangedAtOnceLeaveTheWordsBetweenThemCoded() {
        String text = "Kari sa at Ola, ikke Per, styrer plan og bygg i kommunen til Kari.";
        String edited = "NN1 sa at NN2, ikke NN3, styrer plan og bygg i kommunen til NN1.";
        SpanShift shift = new SpanShift(text, edited);
        for (String words :
                List.of("sa at", "ikke", "styrer plan og bygg", "bygg i kommunen til")) {
            int at = text.indexOf(words);
            assertThat(shift.move(new Span(at, at + words.length())))
                    .as(words)
                    .map(s -> CodePoints.cut(edited, s))
                    .contains(words);
        }
        int ola = text.indexOf("Ola");
        assertThat(shift.move(new Span(ola, ola + 3)))
                .map(s -> CodePoints.cut(edited, s))
                .contains("NN2");
        assertThat(shift.move(new Span(ola, text.indexOf(" styrer"))))
                .map(s -> CodePoints.cut(edited, s))
                .contains("NN2, ikke NN3,");
    }

    @Test
    void wordsThatStoodTwiceAreNotTakenForEachOther() {
        String text = "Skole og skole, og barnehage.";
        assertThat(new SpanShift(text, "Skole, og barnehage.").move(new Span(9, 14))).isEmpty();
        assertThat(new SpanShift(text, "Skole, og barnehage.").move(new Span(0, 5)))
                .contains(new Span(0, 5));
    }

    @Test
    void anotherTextInTheSamePlaceKeepsNoCode() {
        String text = "IKT og arkiv";
        assertThat(new SpanShift(text, "Brann").move(new Span(0, 12))).isEmpty();
        assertThat(new SpanShift(text, "I alt brann").move(new Span(0, 12))).isEmpty();
        assertThat(new SpanShift("Barnvern", "Barnevern").move(new Span(0, 8)))
                .contains(new Span(0, 9));
    }

    @Test
    void anAccentPutOnTheLastLetterIsWithinTheSpan() {
        assertThat(new SpanShift("kafe her", "kafe\u0301 her").move(new Span(0, 4)))
                .contains(new Span(0, 5));
    }

    @Test
    void editsByWholeCharactersNeverCutACharacterAndKeepUntouchedWords() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            Pieces before = new Pieces(random, 14);
            Pieces edited = before.edited(random);
            Optional<Span> chosen = before.span(random);
            if (chosen.isEmpty()) {
                continue;
            }
            int changed = seed;
            new SpanShift(before.text(), edited.text())
                    .move(chosen.get())
                    .ifPresent(
                            s ->
                                    assertThat(CodePoints.whole(edited.text(), s.start(), s.end()))
                                            .as("seed %d", changed)
                                            .contains(s));
            assertThat(new SpanShift(before.text(), before.text()).move(chosen.get()))
                    .as("seed %d", changed)
                    .isEqualTo(chosen);
        }
    }

    /** A text of words, each some characters as people see them. */
    private record Pieces(List<String> words) {
        private static final List<String> CHARACTERS =
                List.of(
                        "a",
                        "ø",
                        "á",
                        "e\u0301",
                        "x\u0323\u0301",
                        "👩‍👩‍👧‍👦",
                        "🇳🇴",
                        "😀",
                        "漢",
                        "𝔘");

        Pieces(Random random, int number) {
            this(IntStream.range(0, number).mapToObj(i -> word(random)).toList());
        }

        private static String word(Random random) {
            return IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(i -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                    .collect(Collectors.joining());
        }

        String text() {
            return String.join(" ", words);
        }

        Pieces edited(Random random) {
            List<String> now = new ArrayList<>(words);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(now.size());
                switch (random.nextInt(3)) {
                    case 0 -> now.set(at, word(random));
                    case 1 -> now.add(at, word(random));
                    default -> {
                        if (now.size() > 1) {
                            now.remove(at);
                        }
                    }
                }
            }
            return new Pieces(now);
        }

        Optional<Span> span(Random random) {
            int from = random.nextInt(text().length());
            return CodePoints.selection(text(), from, from + 1 + random.nextInt(12));
        }
    }

    /** Deleted, put in and doubled words of a text that says the same again and again. */
    @Test
    void wordsSaidOnceAfterAnEditAreNotTakenForTwoThatWereSaidBefore() {
        List<String> said = List.of("IKT", "brann", "😀", "cafe\u0301", "IKT");
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            List<String> words =
                    IntStream.range(0, 2 + random.nextInt(7))
                            .mapToObj(i -> said.get(random.nextInt(said.size())))
                            .toList();
            List<String> now = new ArrayList<>(words);
            for (int i = random.nextInt(3); i >= 0 && now.size() > 1; i--) {
                int at = random.nextInt(now.size());
                switch (random.nextInt(3)) {
                    case 0 -> now.add(at, now.get(random.nextInt(now.size())));
                    case 1 -> now.remove(at);
                    default -> now.subList(at, at + (now.size() - at) / 2).clear();
                }
            }
            String before = String.join(", ", words);
            String after = String.join(", ", now);
            SpanShift shift = new SpanShift(before, after);
            Map<String, List<Span>> taken = new HashMap<>();
            for (Span word : CodePoints.words(before)) {
                Optional<Span> moved = shift.move(word);
                String told = before + " -> " + after + ": " + word + " at " + moved;
                List<Span> same =
                        taken.computeIfAbsent(CodePoints.cut(before, word), w -> new ArrayList<>());
                moved.ifPresent(
                        m -> {
                            assertThat(same).as(told).noneMatch(m::overlaps);
                            same.add(m);
                        });
            }
        }
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
